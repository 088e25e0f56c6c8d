import type { Finding } from '../../contracts/definitions.ts';
import type { ComplaintEvent, Received } from '../../domain/complaints/events.ts';
import type { DeskSettings } from '../../domain/triage/desk-settings.ts';
import { needsRootCause } from '../../domain/triage/needs-root-cause.ts';
import { deskSettingsOf, isRepeated, type RepeatedDeps } from './is-repeated.ts';

/** What is worth knowing about a complaint before anybody goes on: `root-cause-needed`, `owner-changes` (R004, R226). */
export async function complaintFindings(
  deps: RepeatedDeps,
  first: Received,
  { state }: ComplaintEvent,
): Promise<readonly Finding[]> {
  const settings = await deskSettingsOf(deps);
  const findings: Finding[] = [...ownerChanges(state.ownerChanges, settings)];
  if (state.status === 'merged' || state.status === 'invalid' || state.cause === undefined) return findings;
  if (needsRootCause(state, false)) findings.push({ code: 'root-cause-needed', because: 'severity' });
  else if (!state.rootCause && (await isRepeated(deps, first, state.cause, settings)))
    findings.push({ code: 'root-cause-needed', because: 'repeated-cause', ...settings.repeatedCause });
  return findings;
}

/** R004: passed from hand to hand more often than the company accepts. */
export const ownerChanges = (
  changes = 0,
  { ownerChangesAlert }: Pick<DeskSettings, 'ownerChangesAlert'>,
): readonly Finding[] =>
  changes > ownerChangesAlert ? [{ code: 'owner-changes', changes, accepted: ownerChangesAlert }] : [];
