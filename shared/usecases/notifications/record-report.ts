import type { MailReport } from '../../contracts/mail-reports.ts';
import type { MailOutcome, MailRepository, SuppressionReason } from '../../data/mail-repository.ts';
import type { Instant } from '../../domain/instant.ts';

export interface ReportDeps {
  readonly mails: Pick<MailRepository, 'mail' | 'mark' | 'suppress'>;
  readonly realNow: () => Instant;
  /** Header that names the mail where the report has no tags. */
  readonly mailIdHeader: string;
}

interface Meaning {
  readonly outcome: MailOutcome;
  readonly suppress?: SuppressionReason;
}

/** A transient bounce (full mailbox, out of office) means nothing for the address; a complaint and a permanent one do. */
function meaningOf({ eventType, notificationType, bounce }: MailReport): Meaning | undefined {
  switch (eventType ?? notificationType) {
    case 'Send':
      return { outcome: 'sent' };
    case 'Delivery':
      return { outcome: 'delivered' };
    case 'Complaint':
      return { outcome: 'complained', suppress: 'complained' };
    case 'Bounce':
      return bounce?.bounceType === 'Permanent' ? { outcome: 'bounced', suppress: 'bounced' } : undefined;
    default:
      return undefined;
  }
}

/** Reports overtake each other: a later stage is never replaced by an earlier one. */
const stages: readonly MailOutcome[] = ['sent', 'delivered', 'bounced', 'complained'];
const isLater = (outcome: MailOutcome, than: MailOutcome | undefined): boolean =>
  than === undefined || stages.indexOf(outcome) > stages.indexOf(than);

/** Records what became of a mail, and stops mailing an address that bounces or complains. Reports of unknown mails are ignored. */
export async function recordReport(
  { mails, realNow, mailIdHeader }: ReportDeps,
  report: MailReport,
): Promise<void> {
  const meaning = meaningOf(report);
  const mailId =
    report.mail.tags?.mailId?.[0] ??
    report.mail.headers?.find(({ name }) => name.toLowerCase() === mailIdHeader.toLowerCase())?.value;
  const mail = mailId && (await mails.mail(mailId));
  if (!meaning || !mail) return;
  if (meaning.suppress) await mails.suppress(mail.contact, meaning.suppress, realNow());
  if (isLater(meaning.outcome, mail.outcome)) await mails.mark(mail.mailId, meaning.outcome, realNow());
}
