import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../local/progress.ts';
import { type LocalStack, type StackOptions, startLocalStack } from '../local/stack.ts';

/** Runs a measurement on a stack of its own, in real time unless a clock is given, and stops it whatever happens. */
export async function onBenchStack<T>(
  out: Progress,
  measure: (stack: LocalStack) => Promise<T>,
  options: Partial<StackOptions> = {},
): Promise<T> {
  const stateDir = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const stack = await startLocalStack({ stage: 'test', stateDir, persist: false, progress: out, ...options });
  try {
    return await measure(stack);
  } finally {
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}
