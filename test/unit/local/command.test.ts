import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Runs this body as a command of its own and, once it says so, stops it as Ctrl-C does. */
async function run(body: string): Promise<{ code: number | null; said: string }> {
  const module = (file: string) => JSON.stringify(join(root, file));
  const program = `
    import { runCommand } from ${module('local/command.ts')};
    import { SetupError } from ${module('local/emulator/setup-error.ts')};
    await runCommand(async (stopped) => { ${body} });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.once('data', () => child.kill('SIGINT'));
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, said: said.trim() };
}

describe('a command', () => {
  it('says what a person can mend in one sentence', async () => {
    const { code, said } = await run("throw new SetupError('Install python3.')");
    expect({ code, said }).toEqual({ code: 1, said: '✖ Install python3.' });
  });

  it('shows where an error of ours comes from', async () => {
    const { code, said } = await run("throw new Error('a bug')");
    expect(code).toBe(1);
    expect(said).toMatch(/^Error: a bug\n\s+at /);
  });

  it('ends well when it is stopped after all', async () => {
    expect(await run("console.log('ready'); setInterval(() => {}, 1000); await stopped;")).toEqual({
      code: 0,
      said: '',
    });
  });

  it('stopped before it was ready, says so and nothing else', async () => {
    const waiting =
      "console.log('deploying'); setInterval(() => {}, 1000); await stopped; throw new Error('cdk');";
    expect(await run(waiting)).toEqual({ code: 130, said: '✖ Stopped.' });
  });
});
