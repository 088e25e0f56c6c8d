import type { ClassificationRepository } from '../../data/classification-repository.ts';
import { heardAt } from '../../domain/channels/happened-at.ts';
import type { Received } from '../../domain/complaints/events.ts';
import type { DeskSettings } from '../../domain/triage/desk-settings.ts';
import { isRepeatedCause } from '../../domain/triage/repeated-cause.ts';
import { type ListDeps, offered } from '../definitions/list-definitions.ts';

export interface RepeatedDeps extends ListDeps {
  readonly classifications: Pick<ClassificationRepository, 'nearestOfCause'>;
}

/** The one `desk-settings`; its check sees to it that it is always there. */
export async function deskSettingsOf(deps: ListDeps): Promise<DeskSettings> {
  const found = (await offered<DeskSettings>(deps, 'desk-settings')).get('default');
  if (!found) throw new RangeError('The desk has no settings');
  return found;
}

/** Whether the cause of a complaint is a repeated one (R226), as the index shows it now: under a second behind the logs. */
export async function isRepeated(
  deps: RepeatedDeps,
  first: Received,
  cause: string | undefined,
  { repeatedCause }: Pick<DeskSettings, 'repeatedCause'>,
): Promise<boolean> {
  if (cause === undefined) return false;
  const { reference } = first;
  const receivedAt = heardAt(first);
  const others = await deps.classifications.nearestOfCause(
    { reference, receivedAt, cause },
    repeatedCause.times - 1,
  );
  return isRepeatedCause(receivedAt, others, repeatedCause);
}
