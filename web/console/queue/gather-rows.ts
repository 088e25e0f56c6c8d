import type { Finding } from '../../../shared/contracts/definitions.ts';
import type { QueueRow, QueueView } from '../../../shared/contracts/staff-views.ts';

/** With filters a page of the API may be short, or empty, and still have one after it. */
const enough = 20;
/** So many pages are looked through for one page of the screen; then the person says whether to go on. */
const mostTurns = 5;

export interface GatheredRows {
  readonly rows: readonly QueueRow[];
  /** Where the next page begins; absent on the last. */
  readonly after?: string;
  /** What the filters name and is not there any more. */
  readonly findings?: readonly Finding[];
}

/** Asks for pages until the screen has enough rows; never for all of a queue. */
export async function gatherRows(
  ask: (after: string | undefined) => Promise<Pick<QueueView, 'complaints' | 'after' | 'findings'>>,
  from: string | undefined,
  turns = mostTurns,
): Promise<GatheredRows> {
  const rows: QueueRow[] = [];
  let after = from;
  let findings: readonly Finding[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const page = await ask(after);
    rows.push(...page.complaints);
    after = page.after;
    findings = page.findings ?? [];
    if (after === undefined || rows.length >= enough) break;
  }
  return { rows, ...(after !== undefined && { after }), ...(findings.length > 0 && { findings }) };
}
