import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../../local/emulator/setup-error.ts';
import { placeholders, readSettings, type StageSettings, settingKeys, stageNames } from '../config.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What was asked for on the command line: `npm run deploy -- prod --yes -c region=ap-southeast-1`. */
export interface Asked {
  readonly settings: StageSettings;
  /** The stage and what differs from its defaults, as the CDK app reads it. */
  readonly context: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/** Settings of a stage are kept beside the code, so that the next deployment does not forget one. */
export const settingsFile = (stage: string): string => path.join(root, 'stages', `${stage}.json`);

function kept(stage: string): Record<string, string> {
  const file = settingsFile(stage);
  if (!existsSync(file)) return {};
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, String(value)]));
  } catch {
    throw new SetupError(`stages/${stage}.json is not JSON; mend it and run the command again.`);
  }
}

/**
 * Stage, settings and flags. `-c key=value` stands before the stage's file, which stands before the stage's defaults.
 * @throws SetupError that names what is wrong: an unknown stage, setting or flag, or a value that a setting does not take.
 */
export function readArguments(argv: readonly string[], known: readonly string[]): Asked {
  const flags = new Set<string>();
  const given: Record<string, string> = {};
  let stage: string | undefined;
  const args = [...argv];
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === '-c') {
      const [key = '', ...value] = (args.shift() ?? '').split('=');
      if (value.length === 0) throw new SetupError('Write settings as -c key=value.');
      given[key] = value.join('=');
    } else if (known.includes(arg)) flags.add(arg);
    else if (stage === undefined && !arg.startsWith('-')) stage = arg;
    else
      throw new SetupError(`Unknown argument ${arg}; known are a stage, -c key=value, ${known.join(', ')}.`);
  }
  if (!stage || !stageNames.includes(stage as never))
    throw new SetupError(`Say which stage: npm run … -- ${stageNames.join('|')}.`);
  const context: Record<string, string> = { ...kept(stage), ...given, stage };
  for (const key of Object.keys(context))
    if (key !== 'stage' && !settingKeys.includes(key as never))
      throw new SetupError(
        `There is no setting ${key}; infra/config.ts lists them: ${settingKeys.join(', ')}.`,
      );
  try {
    return { settings: readSettings((key) => context[key]), context, flags };
  } catch (error) {
    throw new SetupError((error as Error).message);
  }
}

/**
 * @throws SetupError when settings still name example.com, or when a stage that is made for the emulator (anybody may sign in,
 * webhooks may be on the same computer, data go with the stack) would go to a real account.
 */
export function refuseUnready({ settings }: Asked, endpoint: string | undefined): void {
  const { stage, emulated } = settings;
  if (emulated && !endpoint)
    throw new SetupError(
      `The stage ${stage} is for the emulator; deploy dev or prod to AWS, or set AWS_ENDPOINT_URL to the emulator.`,
    );
  const unset = emulated ? [] : placeholders(settings);
  if (unset.length === 0) return;
  throw new SetupError(
    `These settings still name example.com: ${unset.join(', ')}. Write your own into stages/${stage}.json, e.g. { "${unset[0]}": "…" }, or say -c ${unset[0]}=….`,
  );
}

/** The context as arguments of the CDK. */
export const contextArguments = ({ context }: Asked): readonly string[] =>
  Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
