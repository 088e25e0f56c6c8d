import type { ComplaintEvent } from '../complaints/events.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { EscalationLevel } from '../sla/team.ts';
import type { MailPurpose } from './owed-mails.ts';

/** What a template is given; links are made here, words there. */
export interface MailContent {
  readonly purpose: MailPurpose;
  readonly language: Language;
  readonly reference: string;
  readonly event: ComplaintEvent;
  /** Absent in the mail to an unconfirmed address: that one repeats nothing that was typed. */
  readonly name?: string;
  /** Name of the supplier or department that the mail is about. */
  readonly about?: string;
  /** Why staff get a mail about a promise in danger: as which level. */
  readonly level?: EscalationLevel;
  /** Whoever the level is cannot be reached: the reader is the next one. */
  readonly standsIn?: true;
  /** When the promise in danger is due, and the zone of the calendar that counts it. */
  readonly dueAt?: Instant;
  readonly zone?: string;
  readonly link: string;
  readonly unsubscribeUrl?: string;
}
