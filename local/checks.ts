import { type ChildProcess, spawn } from 'node:child_process';
import type { Progress } from './progress.ts';

export interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

/** Rows of commands that run side by side; the first command that fails stops all others. */
export class Checks {
  readonly #out: Progress;
  readonly #running = new Set<ChildProcess>();
  #failed: Check | undefined;

  constructor(out: Progress) {
    this.#out = out;
  }

  get failed(): Check | undefined {
    return this.#failed;
  }

  /** One after the other, until one fails anywhere. */
  async run(checks: readonly Check[], shown: 'as it goes' | 'at its end'): Promise<void> {
    for (const check of checks) {
      if (this.#failed) return;
      const started = performance.now();
      if (shown === 'as it goes') this.#out.say(`\n── ${check.title}: ${check.command.join(' ')}`);
      const { passed, printed } = await this.#end(check.command, shown);
      // What was stopped because another failed has nothing to say.
      if (this.#failed) return;
      if (!passed) this.#fail(check);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      this.#out.say(`${printed}\n── ${passed ? '✔' : '✖'} ${check.title}, ${seconds} s`);
    }
  }

  #fail(check: Check): void {
    this.#failed = check;
    for (const child of this.#running) child.kill('SIGTERM');
  }

  #end(
    [program = '', ...args]: readonly string[],
    shown: 'as it goes' | 'at its end',
  ): Promise<{ readonly passed: boolean; readonly printed: string }> {
    const child = spawn(program, args, { stdio: shown === 'as it goes' ? 'inherit' : 'pipe' });
    this.#running.add(child);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (printed += part));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit) => {
        this.#running.delete(child);
        resolve({ passed: exit === 0, printed });
      });
    });
  }
}
