import { describe, expect, it } from 'vitest';
import { ids } from '../../shared/adapters/ids.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { referenceOf } from '../../shared/domain/complaints/reference.ts';
import { nextEvent } from '../../shared/usecases/complaints/execute-command.ts';
import { customer, intake, routing, tuesdayMorning } from '../support/builders/complaints.ts';
import { policyOf } from '../support/builders/policies.ts';

const by = (commandId: string) => ({ actor: customer, at: tuesdayMorning, commandId });

function firstEvent(): ComplaintEvent {
  const reference = referenceOf(ids.hash(ids.commandId()));
  const { submission, language, channel } = intake();
  const data = {
    submission,
    language,
    channel,
    ...routing,
    policy: 'brisk@1',
    priority: 'normal',
    keyHash: 'k',
    bodyHash: 'b',
  } as const;
  const received = nextEvent(reference, { sequence: 0 }, { type: 'received', data }, by('first'), policyOf);
  // Imported: on the real stack no timer is armed for it, whose warning would take the numbers written here.
  return { ...received, origin: 'import' };
}

const noted = (before: ComplaintEvent, text: string): ComplaintEvent =>
  nextEvent(before.reference, before, { type: 'note-added', data: { text } }, by(text), policyOf);

/** What every complaint repository does; run against the fake and against the real table. */
export function complaintRepositoryContract(open: () => ComplaintRepository): void {
  describe('a complaint repository', () => {
    it('gives back what was appended, number by number', async () => {
      const repository = open();
      const first = firstEvent();
      const second = noted(first, 'one');
      expect(await repository.append(first)).toBe('appended');
      expect(await repository.append(second)).toBe('appended');
      expect(await repository.event(first.reference, 1)).toEqual(first);
      expect(await repository.head(first.reference)).toEqual(second);
      expect(await repository.since(first.reference, 0)).toEqual([first, second]);
      expect(await repository.since(first.reference, 1)).toEqual([second]);
    });

    it('takes a number once: of 20 writers at the same moment one wins', async () => {
      const repository = open();
      const first = firstEvent();
      await repository.append(first);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => repository.append(noted(first, `writer ${n}`))),
      );
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
      expect(await repository.since(first.reference, 0)).toHaveLength(2);
    });

    it('knows nothing of a complaint that is not there', async () => {
      const repository = open();
      expect(await repository.head('R-0000-0000-000')).toBeUndefined();
      expect(await repository.event('R-0000-0000-000', 1)).toBeUndefined();
      expect(await repository.since('R-0000-0000-000', 0)).toEqual([]);
    });

    it('keeps text as it was typed: emoji, right-to-left, zero-width', async () => {
      const repository = open();
      const first = firstEvent();
      const note = noted(first, '👩‍👩‍👧 שלום ‏\u200b 你好');
      await repository.append(first);
      await repository.append(note);
      expect(await repository.head(first.reference)).toEqual(note);
    });
  });
}
