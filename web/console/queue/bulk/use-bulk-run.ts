import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { QueueRow } from '../../../../shared/contracts/staff-views.ts';
import { type Given, useGiveCommand } from '../../complaint/complaint-api.ts';
import { type BulkResult, type BulkTarget, mayPass, runBulk } from './run-bulk.ts';

export type BulkResults = ReadonlyMap<string, BulkResult>;

/** Runs one command on some complaints, as they were when they were chosen. */
export function useBulkRun(rows: readonly QueueRow[]) {
  const send = useGiveCommand();
  const queries = useQueryClient();
  const [targets] = useState<readonly BulkTarget[]>(() =>
    rows.map(({ reference, sequence }) => ({ reference, sequence, commandId: crypto.randomUUID() })),
  );
  const [results, setResults] = useState<BulkResults>(new Map());
  const [running, setRunning] = useState(false);

  async function run(command: Pick<Given, 'type' | 'data'>): Promise<void> {
    const again = targets.filter(
      ({ reference }) => !results.has(reference) || mayPass(results.get(reference)),
    );
    const tell = (reference: string, result: BulkResult) =>
      setResults((before) => new Map(before).set(reference, result));
    for (const { reference } of again) tell(reference, 'waiting');
    setRunning(true);
    await runBulk(again, command, send, tell);
    setRunning(false);
    await queries.invalidateQueries({ queryKey: ['queue'] });
  }
  return { results, running, run, again: [...results.values()].some(mayPass) };
}
