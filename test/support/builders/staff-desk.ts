import { routes } from '../../../functions/staff-api/routes.ts';
import { apiKeySecrets } from '../../../shared/adapters/api-key-secrets.ts';
import { ids } from '../../../shared/adapters/ids.ts';
import type { RawMail } from '../../../shared/adapters/mail-store.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import { cardOf } from '../../../shared/domain/complaints/card.ts';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import { owedFact } from '../../../shared/domain/complaints/moments.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import type { Role } from '../../../shared/domain/identity/roles.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { recordLinks } from '../../../shared/usecases/complaints/record-links.ts';
import { type Intake, takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { recordPromises } from '../../../shared/usecases/promises/record-promises.ts';
import { recordClockResults } from '../../../shared/usecases/reports/record-clock-results.ts';
import { recordLife } from '../../../shared/usecases/reports/record-life.ts';
import { recordRequests } from '../../../shared/usecases/requests/record-requests.ts';
import { recordClassification } from '../../../shared/usecases/triage/record-classification.ts';
import { accessClaims, callerOf, type HttpAnswer } from '../events/http-event.ts';
import { fakeApiKeyRepository } from '../fakes/api-key-repository.ts';
import { fakeCardRepository } from '../fakes/card-repository.ts';
import { fakeClassificationRepository } from '../fakes/classification-repository.ts';
import { fakeClockResultRepository } from '../fakes/clock-result-repository.ts';
import { fakeContactRepository } from '../fakes/contact-repository.ts';
import { fakeCustomerRepository } from '../fakes/customer-repository.ts';
import { fakeDefinitionRepository } from '../fakes/definition-repository.ts';
import { fakeInboundMailRepository } from '../fakes/inbound-mail-repository.ts';
import { fakeLifeRepository } from '../fakes/life-repository.ts';
import { fakeLinkRepository } from '../fakes/link-repository.ts';
import { fakePresenceRepository } from '../fakes/presence-repository.ts';
import { fakePromiseRepository } from '../fakes/promise-repository.ts';
import { fakeRequestRepository } from '../fakes/request-repository.ts';
import { fakeRespondentRepository } from '../fakes/respondent-repository.ts';
import { fakeSavedViewRepository } from '../fakes/saved-view-repository.ts';
import { accountsOver } from './accounts.ts';
import { customer, fakeDesk, intake, lin, tuesdayMorning } from './complaints.ts';
import { fakeFinance } from './finance.ts';
import { photosOfTest } from './photos.ts';
import { policies, policyOf } from './policies.ts';
import { respondent, warehouse } from './respondents.ts';

/** The staff API over fakes, a clock that the test moves, and accounts that the test disables. */
export function staffDesk() {
  const desk = fakeDesk();
  const cards = fakeCardRepository();
  const results = fakeClockResultRepository();
  const lives = fakeLifeRepository();
  const requests = fakeRequestRepository();
  const related = fakeLinkRepository();
  const promises = fakePromiseRepository();
  const classifications = fakeClassificationRepository();
  const accounts = new Set(['lin', 'chen', 'wong', 'fang']);
  const customers = fakeCustomerRepository();
  const respondents = fakeRespondentRepository(respondent(), warehouse);
  const definitions = fakeDefinitionRepository();
  const storedMails = new Map<string, RawMail>();
  let at = tuesdayMorning;
  let made = 0;

  /** What the projector does: the card of the newest event, the results of the clocks. */
  async function project(reference: string): Promise<void> {
    const events = await desk.complaints.since(reference, 0);
    const [first] = events;
    const head = events.at(-1);
    if (first?.type === 'received' && head) await cards.put(cardOf(first, head, policyOf));
    await recordClockResults({ complaints: desk.complaints, results, policies }, events, 1);
    await recordLife({ complaints: desk.complaints, lives, policies }, events, 1);
    await recordRequests({ complaints: desk.complaints, requests, policies }, events, 1);
    await recordLinks({ complaints: desk.complaints, links: related }, events, 1);
    await recordPromises({ complaints: desk.complaints, promises }, events, 1);
    await recordClassification({ complaints: desk.complaints, classifications }, events, 1);
  }

  const confirm = async (request: { reference: string; commandId: string; actor: Actor; at: string }) =>
    executeCommand(desk, {
      ...request,
      command: { type: 'confirm', data: { customerId: 'c1' } },
      expectedSequence: 0,
      onConflict: 'retry',
    });

  const links = openLinks({ current: 'k1', keys: { k1: 'secret-of-a-test' } });
  const contacts = fakeContactRepository();
  const routingDeps = { definitions, cards, dutyOwner: 'lin' };
  const deps = {
    ...desk,
    confirm,
    links,
    intake: { ...desk, ...routingDeps, contacts, links, ids },
    ...routingDeps,
    ...accountsOver(accounts),
    realNow: () => at,
    customers,
    respondents,
    definitions,
    slaPolicy: 'brisk',
    related,
    savedViews: fakeSavedViewRepository(),
    presence: fakePresenceRepository(),
    apiKeys: fakeApiKeyRepository(),
    apiKeySecrets,
    ids,
    photos: photosOfTest(),
    inbound: fakeInboundMailRepository(),
    mailStore: { read: async (mailId: string) => storedMails.get(mailId) },
    now: () => at,
    finance: fakeFinance().deps,
    classifications,
    reports: {
      cards,
      complaints: desk.complaints,
      results,
      lives,
      requests,
      promises,
      respondents,
      policies,
      zone: 'Asia/Shanghai',
    },
    pareto: { cards, lives, classifications, definitions, zone: 'Asia/Shanghai' },
    pages: {
      publicUrl: 'https://help.example.com',
      loginUrl: 'https://redress.auth.eu-west-1.amazoncognito.com',
      clientId: 'client-1',
      consoleFiles: {
        script: '/assets/console/main-1a2b.js',
        modules: ['/assets/console/frame-3c4d.js'],
        styles: ['/assets/console/main-5e6f.css'],
      },
    },
  };
  const call = callerOf(routes(deps));

  return {
    deps,
    storedMails,
    links,
    contacts,
    complaints: desk.complaints,
    cards,
    results,
    lives,
    classifications,
    accounts,
    customers,
    respondents,
    definitions,
    call,
    /** Lets time pass. */
    later(seconds: number) {
      at = addSeconds(at, seconds);
      return at;
    },
    /** Takes a complaint in; @returns its reference. */
    async receive(over: Partial<Intake> = {}): Promise<string> {
      const key = `key-${++made}`;
      const { event } = await takeInComplaint(desk, intake({ idempotencyKey: key, at, ...over }));
      await project(event.reference);
      return event.reference;
    },
    /** What a timer does when it fires: the fact that is owed now. */
    async fire(reference: string): Promise<void> {
      const head = await desk.complaints.head(reference);
      const owed = head && owedFact(head.state, policyOf, at);
      if (!head || !owed) return;
      const sequence = head.sequence + 1;
      const state = evolve(head.state, owed, at, policyOf);
      const actor = { kind: 'system' } as const;
      await desk.complaints.append({
        ...owed,
        reference,
        sequence,
        at,
        actor,
        commandId: `t${sequence}`,
        state,
      });
      await project(reference);
    },
    /** A command behind the API's back, as the customer or somebody else gives it. */
    async apply(reference: string, command: ComplaintCommand, actor: Actor = customer): Promise<void> {
      const commandId = `direct-${++made}`;
      const request = { reference, command, commandId, actor, at, expectedSequence: 0 };
      await executeCommand(desk, { ...request, onConflict: 'retry' });
      await project(reference);
    },
    get: (path: string, who: Actor = lin, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
      call({ path, headers, claims: claimsOf(who) }),
    /** Sends a command through the API, at the newest sequence unless told otherwise. */
    async command(
      reference: string,
      type: string,
      data: unknown = {},
      over: { who?: Actor; commandId?: string; expectedSequence?: number; accept?: string } = {},
    ): Promise<HttpAnswer> {
      const { who = lin, commandId = `command-${++made}`, accept } = over;
      const expectedSequence =
        over.expectedSequence ?? (await desk.complaints.head(reference))?.sequence ?? 1;
      const answer = await call({
        method: 'POST',
        path: `/api/staff/complaints/${reference}/commands`,
        json: { type, data, commandId, expectedSequence },
        ...(accept && { headers: { accept } }),
        claims: claimsOf(who),
      });
      await project(reference);
      return answer;
    },
  };
}

export function claimsOf(who: Actor) {
  const none: readonly Role[] = [];
  return who.kind === 'staff' ? accessClaims(who.id, ...who.roles) : accessClaims('nobody', ...none);
}
