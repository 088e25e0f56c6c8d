import { SetupError } from './emulator/setup-error.ts';

/**
 * Runs a command-line command: `stopped` resolves at the first Ctrl-C or SIGTERM. An error that a person can mend is one
 * sentence; every failure ends with exit code 1.
 */
export async function runCommand(main: (stopped: Promise<void>) => Promise<void>): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  try {
    await main(stopped);
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
    process.exit(1);
  }
}
