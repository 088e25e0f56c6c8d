import { describe, expect, it } from 'vitest';
import type { CommandType } from '../../../shared/domain/complaints/commands.ts';
import { decide } from '../../../shared/domain/complaints/decide.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import { legalCommands } from '../../../shared/domain/complaints/lifecycle.ts';
import { type Status, statuses } from '../../../shared/domain/complaints/state.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { commandData, sampleCommand } from '../../support/builders/commands.ts';
import { chen, customer, lin, tuesdayMorning } from '../../support/builders/complaints.ts';
import { book, policyOf } from '../../support/builders/policies.ts';
import { stateIn } from '../../support/builders/states.ts';

/** The columns of the table below. */
const columns: readonly Status[] = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'waiting-customer',
  'waiting-supplier',
  'waiting-department',
  'pending-approval',
  'offered',
  'rejected',
  'escalated',
  'accepted',
  'remedying',
  'resolved',
  'followed-up',
  'closed',
  'closed-unresolved',
  'reopened',
  'withdrawn',
  'invalid',
  'merged',
];

/**
 * Every command in every state, written out apart from the product's own table. `S` staff only, `C` customer only,
 * `R` who was asked by a request, `M` the machinery, `B` staff and customer, `.` nobody.
 */
const table = new Map(
  `
                  rec ack ass inv w-c w-s w-d p-a off rej esc acc rem res f-u clo c-u reo wit ina mer
confirm           B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   .   .
acknowledge       S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
assess            S   S   S   S   .   .   .   .   .   .   .   .   .   .   .   .   .   S   .   .   .
investigate       S   S   S   .   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
record-root-cause S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .
assign            S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .
reply             S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .
add-note          S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S
ask-customer      S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
customer-write    B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   .
log-contact       S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S
add-photo         B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   B   .
refuse-photo      M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M
hold-mail         M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M   M
ask-supplier      S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
ask-department    S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
answer-request    .   .   .   .   .   R   R   .   .   .   .   .   .   .   .   .   .   .   .   .   .
end-wait          .   .   .   .   S   S   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .
request-approval  S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
give-approval     .   .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .   .
refuse-approval   .   .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .   .
offer             S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
accept-offer      .   .   .   .   .   .   .   .   B   .   .   .   .   .   .   .   .   .   .   .   .
reject-offer      .   .   .   .   .   .   .   .   B   .   .   .   .   .   .   .   .   .   .   .   .
escalate          S   S   S   S   .   .   .   .   .   S   .   .   .   .   .   .   .   S   .   .   .
start-remedy      .   .   .   .   .   .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .
resolve           S   S   S   S   .   .   .   .   .   .   S   S   S   .   .   .   .   S   .   .   .
confirm-solution  .   .   .   .   .   .   .   .   .   .   .   .   .   C   C   .   .   .   .   .   .
follow-up         .   .   .   .   .   .   .   .   .   .   .   .   .   S   .   .   .   .   .   .   .
close             .   .   .   .   .   .   .   .   .   .   .   .   .   S   S   .   .   .   .   .   .
close-unresolved  .   .   .   .   .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .
reopen            .   .   .   .   .   .   .   .   .   .   .   .   .   B   B   B   .   .   .   .   .
withdraw          B   B   B   B   B   B   B   B   B   B   B   B   B   .   .   .   .   B   .   .   .
propose-invalid   S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
confirm-invalid   S   S   S   S   .   .   .   .   .   .   S   .   .   .   .   .   .   S   .   .   .
link              S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S
unlink            S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S
unmerge           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   S
merge             S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .   .   S   .   .   .
make-promise      S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .
keep-promise      S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .
waive-promise     S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .
mark-external     S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .   .   S   .   .   .
answer-authority  S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .   .   S   .   .   .
unmark-external   S   S   S   S   S   S   S   S   S   S   S   S   S   .   .   .   .   S   .   .   .
`
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(/\s+/))
    .map(([command = '', ...marks]) => [command, marks]),
);

const supplier: Actor = { kind: 'supplier', id: 'haixing' };
const department: Actor = { kind: 'department', id: 'warehouse' };
const timer: Actor = { kind: 'system', id: 'timer' };
const commandTypes = Object.keys(commandData) as CommandType[];

const legalIn = (type: CommandType, status: Status): string =>
  table.get(type)?.[columns.indexOf(status)] ?? '?';

/** What the lifecycle says of one command: taken, or the refusal's code. An invariant's refusal is beyond the lifecycle. */
function outcomeOf(
  type: CommandType,
  status: Status,
  actor: Actor,
): 'taken' | 'wrong-actor' | 'illegal-transition' {
  const state = stateIn(status);
  try {
    const fact = decide(state, sampleCommand(type), {
      reference: 'R-1',
      actor,
      at: tuesdayMorning,
      surveyDelaySeconds: 60,
      book,
    });
    if (fact) evolve(state, fact, tuesdayMorning, policyOf, actor.kind === 'staff' ? actor.id : undefined);
    return 'taken';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === 'wrong-actor' || error.code === 'illegal-transition' ? error.code : 'taken';
  }
}

describe('the lifecycle: every command in every state, for everybody', () => {
  it('has a column for every state', () => {
    expect([...columns].sort()).toEqual([...statuses].sort());
    expect([...table.keys()].sort()).toEqual([...commandTypes].sort());
    for (const marks of table.values()) expect(marks).toHaveLength(statuses.length);
  });

  it.each(commandTypes)('%s', (type) => {
    const actors = [
      [lin, 'SB'],
      [customer, 'CB'],
      [supplier, 'R'],
      [department, 'R'],
      [timer, 'M'],
    ] as const;
    for (const status of statuses) {
      for (const [actor, marks] of actors) {
        const mark = legalIn(type, status);
        const legal = mark !== '.' && marks.includes(mark);
        const outcome = outcomeOf(type, status, actor);
        expect([type, status, actor.kind, outcome === 'taken']).toEqual([type, status, actor.kind, legal]);
        expect(legalCommands(status, actor.kind).includes(type)).toBe(legal);
      }
    }
  });

  it('says whether the person or the state was wrong', () => {
    expect(outcomeOf('acknowledge', 'received', customer)).toBe('wrong-actor');
    expect(outcomeOf('acknowledge', 'closed', chen)).toBe('illegal-transition');
  });

  it.each([
    ['acknowledge', 'received', 'acknowledged'],
    ['assess', 'acknowledged', 'assessed'],
    ['investigate', 'assessed', 'investigating'],
    ['ask-customer', 'investigating', 'waiting-customer'],
    ['ask-supplier', 'investigating', 'waiting-supplier'],
    ['ask-department', 'investigating', 'waiting-department'],
    ['request-approval', 'investigating', 'pending-approval'],
    ['offer', 'investigating', 'offered'],
    ['accept-offer', 'offered', 'accepted'],
    ['reject-offer', 'offered', 'rejected'],
    ['escalate', 'rejected', 'escalated'],
    ['investigate', 'escalated', 'investigating'],
    ['close-unresolved', 'escalated', 'closed-unresolved'],
    ['start-remedy', 'accepted', 'remedying'],
    ['resolve', 'remedying', 'resolved'],
    ['follow-up', 'resolved', 'followed-up'],
    ['reopen', 'closed', 'reopened'],
    ['withdraw', 'offered', 'withdrawn'],
    ['merge', 'investigating', 'merged'],
    ['reply', 'resolved', 'resolved'],
    ['assign', 'closed', 'closed'],
  ] as const)('%s leads from %s to %s', (type, from, to) => {
    const state = stateIn(from);
    const context = { reference: 'R-1', actor: lin, at: tuesdayMorning, surveyDelaySeconds: 60, book };
    const fact = decide(state, sampleCommand(type), context);
    if (!fact) throw new Error('nothing was decided');
    expect(evolve(state, fact, tuesdayMorning, policyOf, 'lin').status).toBe(to);
  });
});
