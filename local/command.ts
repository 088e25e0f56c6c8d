import { SetupError } from './emulator/setup-error.ts';

/**
 * Runs a command-line command: `stopped` resolves at the first Ctrl-C or SIGTERM. An error that a person can mend is one
 * sentence; every failure ends with exit code 1, and a stop that came before the command was ready with 130.
 */
export async function runCommand(main: (stopped: Promise<void>) => Promise<void>): Promise<void> {
  let stopping = false;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        stopping = true;
        resolve();
      });
  });
  try {
    await main(stopped);
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    if (stopping) {
      // What it waited for was stopped by the same Ctrl-C: its complaint is no news.
      console.error('\n✖ Stopped.');
      process.exit(130);
    }
    console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
    process.exit(1);
  }
}
