import { eventPrefix, keyPrefixes } from '../names.ts';

/** Every key of the table is made here; docs/access-patterns.md lists query → key → method. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const eventKey = (sequence: number): string => `${eventPrefix}${String(sequence).padStart(6, '0')}`;

export const keys = {
  /** Upper end of a range over the events of a partition. */
  lastEvent: `${eventPrefix}999999`,
  event: eventKey,
  complaint: (reference: string): string => `${keyPrefixes.complaint}${reference}`,
  complaintEvent: (reference: string, sequence: number): Key => ({
    pk: keys.complaint(reference),
    sk: eventKey(sequence),
  }),
  /** The reference in a complaint's partition key. */
  referenceIn: (pk: string): string => pk.slice(keyPrefixes.complaint.length),
  card: (reference: string): Key => ({ pk: keys.complaint(reference), sk: 'CARD' }),
  /** Partition of `byDepartment`: the open or the settled cards of a department. */
  departmentCards: (department: string, state: 'open' | 'settled'): string => `${department}#${state}`,
  /** The department of such a partition. */
  departmentIn: (partition: string): string => partition.slice(0, partition.lastIndexOf('#')),
  /** The other end of a link, in the partition of the complaint that it names. */
  linkTo: (link: { readonly reference: string; readonly to: string; readonly how: string }): Key => ({
    pk: keys.complaint(link.to),
    sk: `LINK#${link.reference}#${link.how}`,
  }),
  linkRange: { first: 'LINK#', last: 'LINK#~' },
  /** Partition of `byOwner`: the settled complaints of a department of which something is still to come, by its due time. */
  settledDue: (department: string): string => `DUE#${department}`,
  survey: (reference: string, resolutionNumber: number): string =>
    `${keyPrefixes.survey}${reference}#${resolutionNumber}`,
  surveyEvent: (reference: string, resolutionNumber: number, sequence: number): Key => ({
    pk: keys.survey(reference, resolutionNumber),
    sk: eventKey(sequence),
  }),
  customer: (customerId: string): string => `${keyPrefixes.customer}${customerId}`,
  customerProfile: (customerId: string): Key => ({ pk: keys.customer(customerId), sk: 'PROFILE' }),
  customerScore: (customerId: string): Key => ({ pk: keys.customer(customerId), sk: 'SCORE' }),
  customerInput: (customerId: string, source: string): Key => ({
    pk: keys.customer(customerId),
    sk: `INPUT#${source}`,
  }),
  timerBucket: (bucket: string, shard: number): string => `${keyPrefixes.timerBucket}${bucket}#${shard}`,
  timer: (
    bucket: string,
    shard: number,
    timer: {
      readonly reference: string;
      readonly fireAt: string;
      /** The mail that waits has a row of its own beside the complaint's. */
      readonly mail?: Key | undefined;
    },
  ): Key => ({
    pk: keys.timerBucket(bucket, shard),
    sk: `${timer.fireAt}#${timer.reference}${timer.mail ? `#${timer.mail.sk}` : ''}`,
  }),
  /** `mailId` is an HMAC of what the mail is about and for whom: claiming it is what makes it one mail. */
  mail: (mailId: string): Key => ({ pk: `${keyPrefixes.mail}${mailId}`, sk: 'MAIL' }),
  mailCap: (purpose: string, contact: string): Key => ({
    pk: `${keyPrefixes.mailCap}${purpose}#${contact}`,
    sk: 'CAP',
  }),
  suppression: (contact: string): Key => ({ pk: `${keyPrefixes.suppression}${contact}`, sk: 'SUPPRESSION' }),
  /** The mails of a month `YYYY-MM` that were kept and not taken in, in the order of their arrival. */
  heldMails: (month: string): string => `${keyPrefixes.heldMail}${month}`,
  heldMail: (mail: { readonly receivedAt: string; readonly mailId: string }): Key => ({
    pk: keys.heldMails(mail.receivedAt.slice(0, 7)),
    sk: `${mail.receivedAt}#${mail.mailId}`,
  }),
  /** What an address has mailed in an hour `YYYY-MM-DDTHH`. */
  mailSender: (contact: string, hour: string): Key => ({
    pk: `${keyPrefixes.mailSender}${contact}`,
    sk: hour,
  }),
  sweepWatermark: { pk: keyPrefixes.sweep, sk: 'WATERMARK' } as Key,
  /** What a consumer could not take in, by the key of the record; the record itself stays where it is. */
  poison: (consumer: string, record: Key): Key => ({
    pk: `${keyPrefixes.poison}${consumer}`,
    sk: `${record.pk}|${record.sk}`,
  }),
  poisonOf: (consumer: string): string => `${keyPrefixes.poison}${consumer}`,
  /** All totals of costs of a UTC day. */
  costDay: (day: string): string => `${keyPrefixes.cost}${day}`,
  costFunction: (hour: string, functionName: string, feature: string): Key => ({
    pk: keys.costDay(hour.slice(0, 10)),
    sk: `FUNCTION#${hour.slice(11)}#${functionName}#${feature}`,
  }),
  /** Begins the sort keys of one complaint's hours. */
  costComplaint: (reference: string): string => `COMPLAINT#${reference}#`,
  costComplaintHour: (hour: string, reference: string): Key => ({
    pk: keys.costDay(hour.slice(0, 10)),
    sk: `${keys.costComplaint(reference)}${hour.slice(11)}`,
  }),
  costWindow: (hour: string): Key => ({
    pk: keys.costDay(hour.slice(0, 10)),
    sk: `WINDOW#${hour.slice(11)}`,
  }),
  /** The promises that were due in a month `YYYY-MM`, in the order of their days. */
  clockResults: (month: string): string => `${keyPrefixes.clockResults}${month}`,
  clockResult: (result: {
    readonly dueOn: string;
    readonly reference: string;
    readonly clock: string;
    readonly number: number;
  }): Key => ({
    pk: keys.clockResults(result.dueOn.slice(0, 7)),
    sk: `${result.dueOn.slice(8)}#${result.reference}#${result.clock}#${result.number}`,
  }),
  /** The complaints received in a UTC month `YYYY-MM` that have been settled, in the order of their receipt. */
  lives: (month: string): string => `${keyPrefixes.lives}${month}`,
  life: (life: { readonly receivedAt: string; readonly reference: string }): Key => ({
    pk: keys.lives(life.receivedAt.slice(0, 7)),
    sk: `${life.receivedAt}#${life.reference}`,
  }),
  /** The surveys asked in a UTC month, in the order they were asked. */
  surveyResults: (month: string): string => `${keyPrefixes.surveyResults}${month}`,
  surveyResult: (result: {
    readonly askedAt: string;
    readonly reference: string;
    readonly resolutionNumber: number;
  }): Key => ({
    pk: keys.surveyResults(result.askedAt.slice(0, 7)),
    sk: `${result.askedAt}#${result.reference}#${result.resolutionNumber}`,
  }),
  /** The whole register is one partition: a company has dozens or hundreds of suppliers, not millions. */
  register: keyPrefixes.register,
  respondent: (kind: string, id: string): Key => ({ pk: keyPrefixes.register, sk: `${kind}#${id}` }),
  /** The requests to suppliers and departments that were asked in a month `YYYY-MM`, in the order of their days. */
  requests: (month: string): string => `${keyPrefixes.requests}${month}`,
  request: (request: {
    readonly askedOn: string;
    readonly reference: string;
    readonly request: number;
  }): Key => ({
    pk: keys.requests(request.askedOn.slice(0, 7)),
    sk: `${request.askedOn.slice(8)}#${request.reference}#${request.request}`,
  }),
  /** The promises to customers that are due in a month `YYYY-MM`, in the order of their days. */
  promises: (month: string): string => `${keyPrefixes.promises}${month}`,
  promise: (result: {
    readonly dueOn: string;
    readonly reference: string;
    readonly promise: number;
  }): Key => ({
    pk: keys.promises(result.dueOn.slice(0, 7)),
    sk: `${result.dueOn.slice(8)}#${result.reference}#${result.promise}`,
  }),
  /** The assessed complaints that were received in a month `YYYY-MM`, in the order of their receipt. */
  classifications: (month: string): string => `${keyPrefixes.triage}${month}`,
  classification: (row: { readonly receivedAt: string; readonly reference: string }): Key => ({
    pk: keys.classifications(row.receivedAt.slice(0, 7)),
    sk: `${row.receivedAt}#${row.reference}`,
  }),
  /** Partition of `byOwner`: the complaints of a cause, in the order of their receipt. */
  cause: (code: string): string => `CAUSE#${code}`,
  /** Every version of everything of a kind: dozens or hundreds, read whole. */
  definitions: (kind: string): string => `${keyPrefixes.definitions}${kind}`,
  definition: (definition: {
    readonly kind: string;
    readonly id: string;
    readonly version: number;
  }): Key => ({
    pk: keys.definitions(definition.kind),
    sk: `${definition.id}#${String(definition.version).padStart(6, '0')}`,
  }),
  savedViews: (of: string): string => `${keyPrefixes.savedViews}${of}`,
  savedView: (of: string, id: string): Key => ({ pk: keys.savedViews(of), sk: id }),
  presence: (reference: string): string => `${keyPrefixes.presence}${reference}`,
  present: (reference: string, staffId: string): Key => ({ pk: keys.presence(reference), sk: staffId }),
  /** All keys of integrators: a company has a handful. */
  apiKeys: keyPrefixes.apiKeys,
  apiKey: (id: string): Key => ({ pk: keyPrefixes.apiKeys, sk: id }),
  /** All webhooks, every version of each: a company has a handful. */
  webhooks: keyPrefixes.webhooks,
  webhook: (id: string, version: number): Key => ({
    pk: keyPrefixes.webhooks,
    sk: `${id}#${String(version).padStart(6, '0')}`,
  }),
  /** Sorts after the versions. */
  webhookHealth: (id: string): Key => ({ pk: keyPrefixes.webhooks, sk: `${id}#HEALTH` }),
  webhookRange: (id: string) => ({ from: `${id}#`, to: `${id}#~` }),
  deliveries: (webhookId: string): string => `${keyPrefixes.deliveries}${webhookId}`,
  delivery: (attempt: {
    readonly webhookId: string;
    readonly deliveryId: string;
    readonly attempt: number;
  }): Key => ({
    pk: keys.deliveries(attempt.webhookId),
    sk: `${attempt.deliveryId}#${String(attempt.attempt).padStart(3, '0')}`,
  }),
  /** `digest` is the HMAC of a normalised address under key `keyId`: no address is ever in a key. */
  contact: (keyId: string, digest: string): Key => ({
    pk: `${keyPrefixes.contact}${keyId}#${digest}`,
    sk: 'CUSTOMER',
  }),
} as const;

/** Sequence number of an event's sort key. */
export const sequenceOf = (sk: string): number => Number(sk.slice(eventPrefix.length));
