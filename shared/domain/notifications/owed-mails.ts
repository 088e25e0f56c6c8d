import type { ComplaintEvent, ComplaintEventType } from '../complaints/events.ts';
import { askedWhom, isAsked } from '../requests/open-request.ts';

/** What a mail is for: its template, its cap and its link follow from this. */
export type MailPurpose =
  | 'confirm-complaint'
  | 'complaint-confirmed'
  | 'complaint-logged'
  | 'staff-wrote'
  | 'offer-made'
  | 'complaint-resolved'
  | 'survey'
  | 'clock-warning'
  | 'breach-escalation'
  | 'untouched-alarm'
  | 'promise-near'
  | 'promise-broken'
  | 'ask-supplier'
  | 'ask-department'
  | 'request-answered';

export interface OwedMail {
  readonly purpose: MailPurpose;
  /** `respondent`: the supplier or department that was asked. `owner`: who owns the complaint. `levels`: owner, lead, manager. */
  readonly to: 'customer' | 'levels' | 'respondent' | 'owner';
}

/** Which event owes which mail. An event that is not here mails nobody. */
const table: Readonly<Partial<Record<ComplaintEventType, OwedMail>>> = {
  received: { purpose: 'confirm-complaint', to: 'customer' },
  confirmed: { purpose: 'complaint-confirmed', to: 'customer' },
  replied: { purpose: 'staff-wrote', to: 'customer' },
  'customer-asked': { purpose: 'staff-wrote', to: 'customer' },
  offered: { purpose: 'offer-made', to: 'customer' },
  resolved: { purpose: 'complaint-resolved', to: 'customer' },
  'closed-unresolved': { purpose: 'staff-wrote', to: 'customer' },
  'survey-requested': { purpose: 'survey', to: 'customer' },
  'supplier-asked': { purpose: 'ask-supplier', to: 'respondent' },
  'department-asked': { purpose: 'ask-department', to: 'respondent' },
  'supplier-answered': { purpose: 'request-answered', to: 'owner' },
  'department-answered': { purpose: 'request-answered', to: 'owner' },
  'clock-warned': { purpose: 'clock-warning', to: 'levels' },
  'promise-near': { purpose: 'promise-near', to: 'levels' },
  'promise-broken': { purpose: 'promise-broken', to: 'levels' },
  'left-untouched': { purpose: 'untouched-alarm', to: 'levels' },
  'clock-breached': { purpose: 'breach-escalation', to: 'levels' },
};

/**
 * The mail an event owes, if any. Imported and restored events never mail anybody, nor does a form that a program filled in. Until a complaint is confirmed its
 * customer gets the one fixed text that asks for confirmation, whatever else happens to it.
 */
export function owedMail(event: ComplaintEvent): OwedMail | undefined {
  if (event.origin !== undefined) return undefined;
  if (event.type === 'received' && event.data.suspect) return undefined;
  // An agent dealt with the customer: nothing needs to be confirmed.
  if (event.type === 'received' && event.data.customerId !== undefined)
    return event.state.hasEmail && { purpose: 'complaint-logged', to: 'customer' };
  if (isAsked(event) && askedWhom(event).id === null) return undefined;
  const owed = table[event.type];
  if (owed?.to !== 'customer') return owed;
  if (!event.state.hasEmail) return undefined;
  return event.state.customerId === undefined && owed.purpose !== 'confirm-complaint' ? undefined : owed;
}
