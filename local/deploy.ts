import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StageSettings } from '../infra/config.ts';
import { backendOutputs, storageOutputs } from '../infra/outputs.ts';
import { deployedFunctionName, functionNames } from '../shared/names.ts';
import { runCdk } from './cdk.ts';
import { deployedStacks } from './deployed-stacks.ts';
import { sendFeedbackToTopic } from './ses-feedback.ts';
import { sourceHash } from './source-hash.ts';

type Uncapitalized<Names extends readonly string[]> = {
  readonly [K in Names[number] as Uncapitalize<K>]: string;
};

/** What the deployed stacks say of themselves. */
export type Outputs = Uncapitalized<typeof storageOutputs> &
  Uncapitalized<typeof backendOutputs> & {
    /** As they are called on the emulator, in the order of `shared/names.ts`. */
    readonly functionNames: readonly string[];
  };

/** Settings that a local deployment may override; see `infra/config.ts` for their form. */
export type LocalSettings = { readonly [K in keyof StageSettings]?: string | undefined };

export interface DeployOptions {
  /** The emulator. */
  readonly endpoint: string;
  readonly stage: 'local' | 'test';
  readonly settings?: LocalSettings;
  /** Where templates, bundles and the note of what was deployed are kept: one folder per emulator state. */
  readonly outDir: string;
  /** Told each line that says how far it is. */
  readonly onProgress?: (line: string) => void;
}

interface Note {
  readonly hash: string;
  readonly stacks: Readonly<Record<string, string>>;
  readonly outputs: Outputs;
}

/**
 * Deploys storage and backend to the emulator with the CDK, as to AWS. Does nothing when the sources and settings are
 * the ones deployed before and the emulator still has those very stacks.
 * @throws Error with the CDK's own words when a stack cannot be deployed.
 */
export async function deployStack(options: DeployOptions): Promise<Outputs> {
  const { endpoint, stage, outDir, onProgress = () => {} } = options;
  mkdirSync(outDir, { recursive: true });
  const noteFile = path.join(outDir, 'deployed.json');
  const context = Object.entries({ stage, ...options.settings }).filter(([, value]) => value !== undefined);
  const hash = sourceHash(JSON.stringify(context));
  const stackNames = ['storage', 'backend'].map((part) => `redress-${stage}-${part}`);

  const note = existsSync(noteFile) ? (JSON.parse(readFileSync(noteFile, 'utf8')) as Note) : undefined;
  const present = await deployedStacks(endpoint);
  if (
    note?.hash === hash &&
    stackNames.every((name) => name in present && present[name] === note.stacks[name])
  ) {
    onProgress('Nothing has changed since the last deployment.');
    return note.outputs;
  }

  rmSync(noteFile, { force: true });
  const run = (...args: string[]) => runCdk(args, { endpoint, onProgress });
  if (!('CDKToolkit' in present))
    await run('bootstrap', 'aws://000000000000/us-east-1', '-c', `stage=${stage}`);
  const outputsFile = path.join(outDir, 'outputs.json');
  await run(
    ...['deploy', ...stackNames, '--method=direct', '--require-approval=never', '--concurrency=2'],
    ...['--output', path.join(outDir, 'cdk.out'), '--outputs-file', outputsFile],
    ...context.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  );
  const told = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  const outputs = readOutputs(Object.assign({}, ...stackNames.map((name) => told[name])), stage);
  await sendFeedbackToTopic(endpoint, outputs.mailFrom, outputs.emailFeedbackTopicArn);
  const stacks = await deployedStacks(endpoint);
  writeFileSync(noteFile, JSON.stringify({ hash, stacks, outputs } satisfies Note, null, 2));
  return outputs;
}

function readOutputs(told: Readonly<Record<string, string>>, stage: string): Outputs {
  const named = [...storageOutputs, ...backendOutputs].map((name) => {
    const value = told[name];
    if (!value) throw new Error(`The stacks do not say their ${name}.`);
    return [name.charAt(0).toLowerCase() + name.slice(1), value];
  });
  return {
    ...(Object.fromEntries(named) as Omit<Outputs, 'functionNames'>),
    functionNames: functionNames.map((name) => deployedFunctionName(stage, name)),
  };
}
