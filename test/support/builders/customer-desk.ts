import { routes as intakeRoutes } from '../../../functions/intake-api/routes.ts';
import { routes as portalRoutes } from '../../../functions/portal-api/routes.ts';
import { routes as surveyRoutes } from '../../../functions/survey-api/routes.ts';
import { ids } from '../../../shared/adapters/ids.ts';
import type { LinkPurpose } from '../../../shared/adapters/links.ts';
import { openLinks } from '../../../shared/adapters/signed-links.ts';
import type { ComplaintCommand } from '../../../shared/domain/complaints/commands.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { executeCommand } from '../../../shared/usecases/complaints/execute-command.ts';
import { recordOwed } from '../../../shared/usecases/complaints/record-owed.ts';
import { callerOf, type HttpCall } from '../events/http-event.ts';
import { fakeCardRepository } from '../fakes/card-repository.ts';
import { fakeComplaintRepository } from '../fakes/complaint-repository.ts';
import { fakeContactRepository } from '../fakes/contact-repository.ts';
import { fakeDefinitionRepository } from '../fakes/definition-repository.ts';
import { fakeMailRepository } from '../fakes/mail-repository.ts';
import { fakeRespondentRepository } from '../fakes/respondent-repository.ts';
import { fakeSurveyRepository } from '../fakes/survey-repository.ts';
import { customer, lin, routing, tuesdayMorning } from './complaints.ts';
import { photosOfTest } from './photos.ts';
import { policies } from './policies.ts';
import { respondent, warehouse } from './respondents.ts';

export const writtenBy = (method: string): boolean => /^(append|claim|suppress|put)/.test(method);

/** Counts the calls of a repository's methods. */
function counted<T extends object>(repository: T, calls: string[]): T {
  return new Proxy(repository, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        calls.push(String(name));
        return value.apply(target, given);
      };
    },
  });
}

/** The three customers' APIs over one fake table, one clock that the test moves, and real links. `embedders`: sites that may frame the form. */
export function customerDesk({ embedders = [] }: { readonly embedders?: readonly string[] } = {}) {
  const calls: string[] = [];
  const log = fakeComplaintRepository();
  const complaints = counted(log, calls);
  const contacts = fakeContactRepository();
  const surveys = fakeSurveyRepository();
  const mails = fakeMailRepository();
  const definitions = fakeDefinitionRepository();
  const respondents = fakeRespondentRepository(respondent(), warehouse);
  const links = openLinks({ current: 'k1', keys: { k1: 'secret-of-a-test' } });
  let at = tuesdayMorning;
  let made = 0;
  const clock = { now: () => at, realNow: () => at, toRealSeconds: (seconds: number) => seconds };
  const surveyDelaySeconds = 3600;
  const commands = { complaints: log, policies, surveyDelaySeconds };
  const photos = photosOfTest();
  const publicUrl = 'https://help.example.com';
  const call = callerOf([
    ...intakeRoutes({
      complaints,
      policies,
      links,
      ids,
      clock,
      routing,
      publicUrl,
      embedders,
      photos,
    }),
    ...portalRoutes({
      complaints,
      contacts: counted(contacts, calls),
      mails: counted(mails, calls),
      respondents: counted(respondents, calls),
      cards: fakeCardRepository(),
      definitions: counted(definitions, calls),
      dutyOwner: routing.ownerId,
      policies,
      links,
      ids,
      clock,
      photos,
      publicUrl,
      surveyDelaySeconds,
    }),
    ...surveyRoutes({ complaints, surveys: counted(surveys, calls), links, ids, clock }),
  ]);

  const desk = {
    call,
    complaints: log,
    definitions,
    contacts,
    surveys,
    mails,
    links,
    /** Methods of repositories that were called, in order. */
    calls,
    writes: () => calls.filter(writtenBy),
    now: () => at,
    later(seconds: number) {
      at = addSeconds(at, seconds);
      return at;
    },
    token: (purpose: LinkPurpose, id: string, seconds = 86_400) =>
      links.sign(purpose, id, addSeconds(at, seconds)),
    post: (path: string, form: Readonly<Record<string, string>>, more: Partial<HttpCall> = {}) =>
      call({ method: 'POST', path, form, ...more }),
    submit: (json: unknown, more: Readonly<Record<string, string>> = {}) =>
      call({
        method: 'POST',
        path: '/api/complaints',
        json,
        headers: { 'idempotency-key': `key-number-${++made}`, ...more },
      }),
    /** A complaint of that language, taken in; @returns its reference. */
    async receive(language = 'en', more: Readonly<Record<string, unknown>> = {}): Promise<string> {
      const { json } = await desk.submit({
        text: 'The cup is broken.',
        contact: { name: 'Emma Taylor', email: 'emma@example.com' },
        language,
        ...more,
      });
      return json.reference;
    },
    async command(reference: string, command: ComplaintCommand, actor: Actor = lin): Promise<void> {
      await executeCommand(commands, {
        reference,
        command,
        commandId: `command-${++made}`,
        expectedSequence: 0,
        actor,
        at,
        onConflict: 'retry',
      });
    },
    /** Confirmed by the link of its mail; @returns the token of its status page. */
    async confirm(reference: string): Promise<string> {
      await desk.post(`/confirm/${desk.token('confirm', reference)}`, { confirm: 'yes' });
      return desk.token('status', reference);
    },
    /** Confirmed, resolved and asked; @returns the token of its survey. */
    async asked(
      language = 'en',
      more: Readonly<Record<string, unknown>> = {},
    ): Promise<{ reference: string; token: string }> {
      const reference = await desk.receive(language, more);
      await desk.confirm(reference);
      await desk.command(reference, {
        type: 'resolve',
        data: { outcome: 'remedied', text: 'Sent a new cup.' },
      });
      await recordOwed(commands, reference, desk.later(surveyDelaySeconds));
      return { reference, token: desk.token('survey', `${reference}#1`, 28 * 86_400) };
    },
    head: async (reference: string) => {
      const found = await log.head(reference);
      if (!found) throw new Error(`No complaint ${reference}`);
      return found;
    },
    customer,
  };
  return desk;
}
export type CustomerDesk = ReturnType<typeof customerDesk>;

/** Value of a hidden field in a page. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
