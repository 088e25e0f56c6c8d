import type { Finding } from '../../shared/contracts/definitions.ts';
import type { PhotoView } from '../../shared/contracts/photos.ts';
import type {
  ClockView,
  ComplaintView,
  RelatedComplaint,
  TimelineEntry,
} from '../../shared/contracts/staff-views.ts';
import { contactsOf } from '../../shared/domain/channels/contacts.ts';
import { heardAt } from '../../shared/domain/channels/happened-at.ts';
import {
  commandActions,
  isStaffCommand,
  type StaffCommandType,
} from '../../shared/domain/complaints/command-permissions.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import { legalCommands } from '../../shared/domain/complaints/lifecycle.ts';
import { type ComplaintLink, linksIn } from '../../shared/domain/complaints/links.ts';
import type { ComplaintState } from '../../shared/domain/complaints/state.ts';
import type { CustomerScore } from '../../shared/domain/customers/score.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import { may } from '../../shared/domain/identity/permissions.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { photoRoom } from '../../shared/domain/photos/decide-photo.ts';
import type { Respondent } from '../../shared/domain/requests/respondent.ts';
import { waitsOf } from '../../shared/domain/requests/waits.ts';
import { type Clock, dueAt, isBreached, targetOf, usedUntil } from '../../shared/domain/sla/clocks.ts';
import type { ClockKind, Policy } from '../../shared/domain/sla/policies.ts';
import type { PolicyOf } from '../../shared/domain/sla/policy-book.ts';

/** What is shown with a complaint and is not in its log. */
interface BesideTheLog {
  readonly score: CustomerScore | null;
  readonly respondents: readonly Respondent[];
  readonly findings: readonly Finding[];
  readonly photos: readonly PhotoView[];
  readonly linksTo: readonly ComplaintLink[];
}

/** The whole complaint as one member of staff sees it now: state, timeline, and the commands that are legal for them. */
export function complaintView(
  events: readonly ComplaintEvent[],
  reader: Actor,
  now: Instant,
  policyOf: PolicyOf,
  { score, respondents, findings, photos, linksTo }: BesideTheLog,
): ComplaintView {
  const [first] = events;
  const head = events.at(-1);
  if (first?.type !== 'received' || !head) {
    throw new DomainError(
      'not-found',
      'complaint-unknown',
      'There is no such complaint; check the reference.',
    );
  }
  const { reference, sequence, state } = head;
  const policy = policyOf(state.policy);
  return {
    reference,
    sequence,
    state,
    receivedAt: heardAt(first),
    submission: first.data.submission,
    clocks: clockViews(state, policy, now),
    waits: waitsOf(events, policyOf, now),
    contacts: contactsOf(events),
    respondents: respondents.map(({ kind, id, name, enabled }) => ({ kind, id, name, enabled })),
    answerTargets: {
      supplier: policy.targets.supplierAnswer?.seconds ?? null,
      department: policy.targets.departmentAnswer?.seconds ?? null,
    },
    score,
    findings,
    photos,
    photosLeft: photoRoom(state),
    related: relatedOf(events, linksTo),
    timeline: events.map(entryOf),
    commands: commandsFor(state, reader, linksIn(events)),
    now,
  };
}

const relatedOf = (
  events: readonly ComplaintEvent[],
  linksTo: readonly ComplaintLink[],
): readonly RelatedComplaint[] => [
  ...linksIn(events)
    .filter(({ there }) => there)
    .map(({ to, how }) => ({ reference: to, how, by: 'this' as const })),
  ...linksTo.map(({ reference, how }) => ({ reference, how, by: 'other' as const })),
];

/** An event without what only the machinery needs: hashes, folded state, timer. */
function entryOf({ type, data, sequence, at, actor }: ComplaintEvent): TimelineEntry {
  if (type !== 'received') return { type, data, sequence, at, actor } as TimelineEntry;
  return { type, data: { ...data, keyHash: '', bodyHash: '' }, sequence, at, actor };
}

/** Legal in this state, allowed to these roles; the one who proposed `invalid` cannot confirm it. */
function commandsFor(
  state: ComplaintState,
  reader: Actor,
  links: readonly ComplaintLink[],
): readonly StaffCommandType[] {
  return legalCommands(state.status, 'staff').filter((command): command is StaffCommandType => {
    if (!isStaffCommand(command) || !may(reader, commandActions[command])) return false;
    if (command === 'answer-authority' || command === 'unmark-external') return state.external !== undefined;
    if (command === 'unlink') return links.some(({ how, there }) => how === 'linked' && there);
    if (command === 'keep-promise' || command === 'waive-promise') return state.openPromises !== undefined;
    if (command === 'confirm') return state.customerId === undefined;
    if (command === 'propose-invalid') return state.invalidProposedBy === undefined;
    if (command !== 'confirm-invalid') return true;
    return (
      state.invalidProposedBy !== undefined &&
      reader.kind === 'staff' &&
      reader.id !== state.invalidProposedBy
    );
  });
}

function clockViews(state: ComplaintState, policy: Policy, now: Instant): readonly ClockView[] {
  return (Object.entries(state.clocks) as [ClockKind, Clock][]).map(([kind, clock]) => {
    const due = dueAt(policy, kind, clock);
    const usedSeconds = usedUntil(policy, kind, clock, now);
    const targetSeconds = targetOf(policy, kind, clock)?.seconds ?? null;
    return {
      clock: kind,
      phase: clock.result ?? (clock.runningSince === undefined ? 'paused' : 'running'),
      breached: isBreached(policy, kind, clock),
      targetSeconds,
      usedSeconds,
      ...(due !== undefined && { dueAt: due }),
      ...(clock.result === undefined &&
        targetSeconds !== null && { remainingSeconds: targetSeconds - usedSeconds }),
    };
  });
}
