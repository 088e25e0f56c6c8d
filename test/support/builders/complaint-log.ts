import type { CommandType, ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { decide } from '../../../shared/domain/complaints/decide.ts';
import type { ComplaintEvent, ComplaintFact, Submission } from '../../../shared/domain/complaints/events.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import type { ComplaintState } from '../../../shared/domain/complaints/state.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { addSeconds, type Instant } from '../../../shared/domain/instant.ts';
import type { PolicyBook } from '../../../shared/domain/sla/policy-book.ts';
import type { PolicyKey } from '../../../shared/domain/sla/policy-key.ts';
import { sampleCommand } from './commands.ts';
import { submission, tuesdayMorning } from './complaints.ts';
import { book as checkedIn } from './policies.ts';
import { giverOf } from './states.ts';

export interface LogOptions {
  readonly reference?: string;
  readonly policy?: PolicyKey;
  /** What promises are counted by; the checked-in policies unless told otherwise. */
  readonly book?: PolicyBook;
  readonly at?: Instant;
  readonly submission?: Partial<Submission>;
  readonly department?: string;
}

/** The log of one complaint, written fact by fact without a repository. */
export function complaintLog(options: LogOptions = {}) {
  const { reference = 'R-7K2M-9QXD-4TA', policy = 'brisk@1', at: start = tuesdayMorning } = options;
  const { book = checkedIn } = options;
  const { policyOf } = book;
  const events: ComplaintEvent[] = [];
  let state: ComplaintState | undefined;
  let last = start;

  function fact(one: ComplaintFact, at: Instant, actorId?: string): void {
    state = evolve(state, one, at, policyOf, actorId);
    last = at;
    const sequence = events.length + 1;
    const actor =
      actorId === undefined ? ({ kind: 'system' } as const) : ({ kind: 'staff', id: actorId } as const);
    events.push({ ...one, reference, sequence, at, actor, commandId: `c${sequence}`, state });
  }
  const data = {
    submission: submission(options.submission),
    language: 'zh-CN',
    channel: 'web',
    department: options.department ?? 'customer-service',
    ownerId: 'lin',
    policy,
    priority: 'normal',
    keyHash: 'k',
    bodyHash: 'b',
  } as const;
  fact({ type: 'received', data }, start);
  const known = (): ComplaintState => {
    if (!state) throw new Error('No event yet');
    return state;
  };

  const log = {
    events,
    state: known,
    /** Time of the newest event. */
    at: () => last,
    fact,
    /** A command; one that the domain refuses changes nothing. */
    command(command: CommandType | ComplaintCommand, at: Instant): void {
      const given = typeof command === 'string' ? sampleCommand(command) : command;
      const actor = giverOf(given.type);
      try {
        const decided = decide(known(), given, { reference, actor, at, surveyDelaySeconds: 3600, book });
        if (decided) fact(decided, at, actor.kind === 'staff' ? actor.id : undefined);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    },
    /** A command that many minutes after the complaint was received. */
    after: (minutes: number, command: CommandType | ComplaintCommand) =>
      log.command(command, addSeconds(start, minutes * 60)),
  };
  return log;
}
