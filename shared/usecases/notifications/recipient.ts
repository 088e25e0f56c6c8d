import type { RespondentRepository } from '../../data/respondent-repository.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { OwedMail } from '../../domain/notifications/owed-mails.ts';
import { askedWhom, isAsked } from '../../domain/requests/open-request.ts';
import type { RespondentKind } from '../../domain/requests/respondent.ts';
import type { EscalationLevel } from '../../domain/sla/team.ts';
import { type LevelDeps, levelsTold } from './tell-levels.ts';

export interface RecipientDeps extends LevelDeps {
  readonly respondents: Pick<RespondentRepository, 'find'>;
}

export interface Recipient {
  readonly email: string;
  readonly language: Language;
  /** How the mail greets; absent: without a name. */
  readonly name?: string;
  /** Name of the supplier or department that a mail to staff is about. */
  readonly about?: string;
  /** Of a mail to several levels: which one this is. */
  readonly level?: EscalationLevel;
  readonly standsIn?: true;
  /** When the promise in danger is due, and the zone of the calendar that counts it. */
  readonly dueAt?: Instant;
  readonly zone?: string;
}

type First = ComplaintEvent & { readonly type: 'received' };

/** Everybody who gets an owed mail, and in which language; nobody when there is no address. Looked up when it is sent. */
export async function recipientsOf(
  deps: RecipientDeps,
  owed: OwedMail,
  event: ComplaintEvent,
  first: First,
): Promise<readonly Recipient[]> {
  if (owed.to === 'levels') return levelsTold(deps, event);
  const one = await recipientOf(deps, owed, event, first);
  return one ? [one] : [];
}

async function recipientOf(
  deps: RecipientDeps,
  owed: OwedMail,
  event: ComplaintEvent,
  first: First,
): Promise<Recipient | undefined> {
  const { language } = event.state;
  switch (owed.to) {
    case 'respondent':
      return whoIsAsked(deps, event);
    case 'owner': {
      // An owner without an address must not make the answer go unseen.
      const email = (await deps.staff.emailOf(event.state.ownerId)) ?? deps.escalationEmail;
      return { email, language, about: await nameOfActor(deps, event) };
    }
    default: {
      const { email, name } = first.data.submission.contact;
      return email === undefined
        ? undefined
        : { email, language, ...(name !== undefined && owed.purpose !== 'confirm-complaint' && { name }) };
    }
  }
}

async function whoIsAsked(
  { respondents }: RecipientDeps,
  event: ComplaintEvent,
): Promise<Recipient | undefined> {
  if (!isAsked(event)) return undefined;
  const { kind, id } = askedWhom(event);
  const found = id === null ? undefined : await respondents.find(kind, id);
  return found && { email: found.email, language: found.language, name: found.name };
}

/** The name of who answered; its id if it was taken out of the table by hand. */
async function nameOfActor({ respondents }: RecipientDeps, { actor }: ComplaintEvent): Promise<string> {
  const { kind, id = '' } = actor;
  return (await respondents.find(kind as RespondentKind, id))?.name ?? id;
}
