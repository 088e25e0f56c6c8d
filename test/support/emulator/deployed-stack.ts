import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { usedGrantsFile } from '../../../local/emulator/emulator.ts';
import { newFastClock } from '../../../local/fast-clock.ts';
import { emulatorStateDir, startLocalStack } from '../../../local/stack.ts';
import { keepUnusedGrants } from '../../../local/unused-grants.ts';
import type { DeployedStack } from './stack-under-test.ts';
import { unusedGrants } from './unused-grants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: DeployedStack;
  }
}

/** Short windows, in real seconds, so that the swept path runs within a test. */
const timers = { directSeconds: 60, bucketSeconds: 20, lookaheadSeconds: 30 };

/** P19: after all of a project's files, keeps which grants they did not need. After a part of them nothing can be said. */
async function noteUnusedGrants(project: TestProject, endpoint: string, stateDir: string): Promise<void> {
  const { testFiles } = await project.globTestFiles();
  const ran = project.vitest.state.getFiles().filter(({ projectName }) => projectName === project.name);
  if (ran.length < testFiles.length) return;
  keepUnusedGrants(project.name, await unusedGrants(endpoint, usedGrantsFile(emulatorStateDir(stateDir))));
}

/** Starts one whole local stack for all tests of a project, on free ports and a state of its own; stops it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Inside the project, as for `npm start`: nothing that lies around it may change how the functions run.
  const local = join(import.meta.dirname, '../../../.local');
  mkdirSync(local, { recursive: true });
  const stateDir = mkdtempSync(join(local, 'test-'));
  const clock = newFastClock();
  const stack = await startLocalStack({ stage: 'test', stateDir, persist: false, clock, timers });
  const { endpoint, gatewayUrl, apiUrl, outputs, inbox } = stack;
  project.provide('stack', {
    endpoint,
    gatewayUrl,
    apiUrl,
    outputs,
    inboxUrl: inbox.url,
    clock: JSON.stringify(clock),
    timers,
  });
  return async () => {
    await noteUnusedGrants(project, endpoint, stateDir);
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
}
