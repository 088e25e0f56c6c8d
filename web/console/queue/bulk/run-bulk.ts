import { asProblem, type Problem } from '../../api/problem.ts';
import type { Given } from '../../complaint/complaint-api.ts';

/** One complaint of many: what was seen of it, and the intention's own id, the same when it is tried again. */
export interface BulkTarget {
  readonly reference: string;
  readonly sequence: number;
  readonly commandId: string;
}

export type BulkResult = 'waiting' | 'done' | Problem;

/**
 * One command per complaint, one after the other, each told as it ends. A failure stops nothing: whoever changed one
 * complaint meanwhile does not hold up the others.
 */
export async function runBulk(
  targets: readonly BulkTarget[],
  command: Pick<Given, 'type' | 'data'>,
  send: (reference: string, command: Given) => Promise<unknown>,
  tell: (reference: string, result: BulkResult) => void,
): Promise<void> {
  for (const { reference, sequence, commandId } of targets) {
    try {
      await send(reference, { ...command, commandId, expectedSequence: sequence });
      tell(reference, 'done');
    } catch (error) {
      tell(reference, asProblem(error));
    }
  }
}

/** Whether trying the same again can help: it was not the complaint that stood against it. */
export const mayPass = (result: BulkResult | undefined): boolean =>
  result !== undefined &&
  typeof result !== 'string' &&
  (result.code === 'offline' || result.status === 429 || result.status >= 500);
