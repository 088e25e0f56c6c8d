import type { ComplaintEvent } from '../complaints/events.ts';
import type { Language } from '../language.ts';
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
  readonly link: string;
  readonly unsubscribeUrl?: string;
}
