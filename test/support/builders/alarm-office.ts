import type { OutgoingMail } from '../../../shared/adapters/mail.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { keys } from '../../../shared/data/keys.ts';
import type { ComplaintFact } from '../../../shared/domain/complaints/events.ts';
import type { Agent } from '../../../shared/domain/identity/agent.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { TeamDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { defaultTimers } from '../../../shared/domain/sla/timer-route.ts';
import { renderMail } from '../../../shared/pages/mail/mail.ts';
import { nextEvent } from '../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { sendOwedMail } from '../../../shared/usecases/notifications/send-owed-mail.ts';
import { relayEvent } from '../../../shared/usecases/stream/relay-event.ts';
import { fakeDefinitionRepository } from '../fakes/definition-repository.ts';
import { fakeMailRepository } from '../fakes/mail-repository.ts';
import { fakeRespondentRepository } from '../fakes/respondent-repository.ts';
import { fakeTimerRepository } from '../fakes/timer-repository.ts';
import { fakeDesk, intake, tuesdayMorning } from './complaints.ts';
import { definition } from './definitions.ts';
import { bookOf, policyVersion, ruleSet, target } from './policy-versions.ts';

/** A complaint of lin's with one promise of eight hours, in a department with such a team, and everything that mails about it. */
export async function alarmOffice(
  team: TeamDefinition,
  absences: Readonly<Record<string, Agent['absence']>> = {},
) {
  const book = bookOf({
    policies: [policyVersion('alarms', { resolution: target(8, [0.5, 0.75, 0.9, 1]) })],
    rules: [ruleSet([{ when: {}, policy: 'alarms' }])],
  });
  const policies = { holding: async () => book, current: async () => book };
  const desk = { ...fakeDesk(), policies };
  const definitions = fakeDefinitionRepository(
    definition({ kind: 'team', id: 'customer-service', value: team }),
    ...Object.entries(absences).map(([id, absence]) =>
      definition({ kind: 'agent', id, value: { roles: ['lead'], ...(absence && { absence }) } }),
    ),
  );
  const emails = new Map(['lin', 'chen', 'zhao'].map((id) => [id, `${id}@example.com`]));
  const sent: OutgoingMail[] = [];
  let now = tuesdayMorning;
  const clock = { now: () => now, realNow: () => now, toRealSeconds: (seconds: number) => seconds };
  const timers = fakeTimerRepository(defaultTimers);
  const queued: { body: unknown; delaySeconds: number }[] = [];
  const mailQueue = { send: async (message: (typeof queued)[number]) => void queued.push(message) };
  const queue = { send: async () => {} };
  const { reference } = (await takeInComplaint(desk, intake())).event;
  const send = {
    complaints: desk.complaints,
    mails: fakeMailRepository(),
    links: openLinks({ current: 'k1', keys: { k1: 's'.repeat(64) } }),
    gateway: { send: async (mail: OutgoingMail): Promise<void> => void sent.push(mail) },
    render: renderMail,
    now: clock.now,
    realNow: clock.realNow,
    publicUrl: 'https://help.example.com',
    escalationEmail: 'admin@example.com',
    definitions,
    policies,
    respondents: fakeRespondentRepository(),
    staff: { emailOf: async (id: string) => emails.get(id) },
  };
  const relay = {
    complaints: desk.complaints,
    mails: mailQueue,
    arm: { clock, timers, queue, settings: defaultTimers },
    tell: { webhooks: async () => [], deliveries: queue, ids: desk.ids },
    quiet: { definitions, policies },
  };
  return {
    reference,
    emails,
    sent,
    /** Messages of the mail queue. */
    queued,
    timers,
    send,
    clock,
    /** Mails sent since the last question: who got which subject. */
    mailed: () => sent.splice(0).map(({ to, subject }) => [to, subject]),
    setNow: (at: Instant) => {
      now = at;
    },
    /** Appends a fact; the key of its event. */
    async happens(fact: ComplaintFact, at: Instant = now) {
      const head = await desk.complaints.head(reference);
      if (!head) throw new Error('no head');
      const by = { actor: { kind: 'system', id: 'timer' }, at, commandId: `${head.sequence}` } as const;
      const event = nextEvent(reference, head, fact, by, book.policyOf);
      await desk.complaints.append(event);
      return keys.complaintEvent(reference, event.sequence);
    },
    sendMail: (key: { pk: string; sk: string }) => sendOwedMail(send, key),
    relay: (key: { pk: string; sk: string }) => relayEvent(relay, key),
  };
}
