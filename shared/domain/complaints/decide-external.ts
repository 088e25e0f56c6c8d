import { checkHappenedAt } from '../channels/happened-at.ts';
import { DomainError } from '../errors.ts';
import type { ExternalCommands } from './commands.ts';
import type { Decision } from './decision.ts';
import type { ComplaintState } from './state.ts';
import { statutoryDue } from './statutory.ts';

function demandExternal(state: ComplaintState): void {
  if (state.external) return;
  throw new DomainError(
    'conflict',
    'not-external',
    'No authority has taken this complaint up; mark it as external first.',
  );
}

/** What the commands about authorities decide (R117). */
export const externalDecisions: { readonly [T in keyof ExternalCommands]: Decision<T> } = {
  'mark-external': (state, data, { at, book }) => {
    const { notifiedAt = at, ...said } = data;
    checkHappenedAt(notifiedAt, at, 'notifiedAt');
    const mark = { ...said, notifiedAt };
    const { calendar } = book.policyOf(state.policy);
    return { type: 'external-marked', data: { ...mark, dueAt: statutoryDue(mark, calendar) } };
  },
  'answer-authority': (state, data) => {
    demandExternal(state);
    return { type: 'authority-answered', data };
  },
  'unmark-external': (state, data) => {
    demandExternal(state);
    return { type: 'external-unmarked', data };
  },
};
