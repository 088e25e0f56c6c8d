import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView, TimelineEntry } from '../../../shared/contracts/staff-views.ts';
import type { RoutedBy } from '../../../shared/domain/routing/route-complaint.ts';
import { useLibrary } from '../triage/library.ts';
import { dayText, instantText, moneyText } from '../words/figures.ts';
import { ComplaintLink } from './complaint-link.tsx';

export interface EntryBodyProps {
  readonly entry: TimelineEntry;
  readonly names: ComplaintView['respondents'];
}

/** What was said, as it was typed: its line breaks kept, its direction its own. */
const Said = ({ children }: { readonly children: string }) => (
  <p className="entry-text" dir="auto">
    {children}
  </p>
);
const Line = ({ children }: { readonly children: ReactNode }) => <div>{children}</div>;

/** What an entry says beside who did it when. */
export function EntryBody({ entry, names }: EntryBodyProps) {
  const { causeName } = useLibrary();
  const { t } = useTranslation(['staff', 'requests', 'photos']);
  switch (entry.type) {
    case 'received':
      return <Said>{entry.data.submission.text}</Said>;
    case 'assessed':
      return (
        <>
          <Line>
            {causeName(entry.data.cause)} · {t(`staff:severity.${entry.data.severity}`)} ·{' '}
            {t(`staff:priority.${entry.data.priority}`)}
          </Line>
          <RoutedLine routed={entry.data.routed} />
        </>
      );
    case 'confirmed':
      return <RoutedLine routed={entry.data.routed} />;
    case 'reopened':
      return (
        <>
          <Said>{entry.data.text}</Said>
          <RoutedLine routed={entry.data.routed} />
        </>
      );
    case 'assigned':
      return (
        <>
          <Line>
            <bdi>{entry.data.ownerId}</bdi> · {t(`staff:department.${entry.data.department}`)}
          </Line>
          <Said>{entry.data.summary}</Said>
        </>
      );
    case 'offered':
      return (
        <>
          <Line>
            <OfferLine offer={entry.data.offer} />
          </Line>
          <Said>{entry.data.text}</Said>
        </>
      );
    case 'resolved':
      return (
        <>
          <Line>{t(`staff:outcome.${entry.data.outcome}`)}</Line>
          <Said>{entry.data.text}</Said>
        </>
      );
    case 'clock-warned':
    case 'clock-breached':
      return (
        <Line>
          {t(`staff:clock.${entry.data.clock}`)} · {instantText(entry.data.dueAt)}
        </Line>
      );
    case 'survey-suppressed':
      return <Line>{t(`staff:suppressed.${entry.data.reason}`)}</Line>;
    case 'photo-refused':
      return <Line>{t(`photos:reason.${entry.data.reason}`)}</Line>;
    case 'linked':
    case 'unlinked':
      return (
        <Line>
          <ComplaintLink reference={entry.data.to} />
        </Line>
      );
    case 'mail-held':
      return (
        <>
          <Line>
            <bdi>{entry.data.from}</bdi> · {t(`staff:mail.held.${entry.data.reason}`)}
          </Line>
          <Said>{entry.data.text}</Said>
          <MailNotes mail={entry.data.mail} />
        </>
      );
    case 'customer-wrote':
      return (
        <>
          <Said>{entry.data.text}</Said>
          <MailNotes mail={entry.data.mail} />
        </>
      );
    case 'merged':
      return (
        <Line>
          <ComplaintLink reference={entry.data.into} />
        </Line>
      );
    case 'supplier-asked':
    case 'department-asked':
      return <Asked entry={entry} names={names} />;
    case 'wait-ended':
      return (
        <>
          {entry.data.how && <Line>{t(`requests:entry.${entry.data.how}`)}</Line>}
          <Said>{entry.data.text}</Said>
        </>
      );
    case 'promise-made':
      return (
        <>
          <Line>
            {t('staff:complaint.promiseLine', {
              who: entry.data.promisedBy,
              day: dayText(entry.data.dueOn),
            })}
          </Line>
          <Said>{entry.data.text}</Said>
        </>
      );
    case 'supplier-answered':
    case 'department-answered':
      return (
        <>
          {entry.data.promisedOn && (
            <Line>{t('requests:entry.promised', { day: dayText(entry.data.promisedOn) })}</Line>
          )}
          <Said>{entry.data.text}</Said>
        </>
      );
    default:
      return 'text' in entry.data && typeof entry.data.text === 'string' && <Said>{entry.data.text}</Said>;
  }
}

/** Whom the rules gave it to, and by which of them. */
function RoutedLine({ routed }: { readonly routed: RoutedBy | undefined }) {
  const { t } = useTranslation('staff');
  if (!routed) return null;
  const { ownerId, department, because, rule } = routed;
  return (
    <Line>
      <bdi>{ownerId}</bdi> · {t(`department.${department}`)} ·{' '}
      {because === 'rule' ? t('routed.rule', { n: rule }) : t('routed.duty')}
    </Line>
  );
}

type StoredMail = Extract<TimelineEntry, { type: 'mail-held' }>['data']['mail'];

/** What of a mail is in its original only. */
function MailNotes({ mail }: { readonly mail: StoredMail | undefined }) {
  const { t } = useTranslation('staff');
  return (
    <>
      {mail?.attachments !== undefined && <small>{t('mail.attachments')} </small>}
      {mail?.cut && <small>{t('mail.cut')}</small>}
    </>
  );
}

type Offer = Extract<TimelineEntry, { type: 'offered' }>['data']['offer'];

/** `Refund · CN¥12.50 · by 1 Dec 2026`: what is not said is left out, never shown as zero. */
export function OfferLine({ offer: { kind, amountMinor, currency, dueOn } }: { readonly offer: Offer }) {
  const { t } = useTranslation('staff');
  const parts = [
    t(`remedy.${kind}`),
    amountMinor !== undefined && currency !== undefined && moneyText(amountMinor, currency),
    dueOn !== undefined && t('complaint.by', { day: dayText(dueOn) }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

type AskedEntry = Extract<TimelineEntry, { type: 'supplier-asked' | 'department-asked' }>;

function Asked({
  entry,
  names,
}: {
  readonly entry: AskedEntry;
  readonly names: ComplaintView['respondents'];
}) {
  const { t } = useTranslation(['staff', 'requests']);
  const { data } = entry;
  const [kind, id] =
    entry.type === 'supplier-asked'
      ? (['supplier', entry.data.supplierId] as const)
      : (['department', entry.data.departmentId] as const);
  const whom = names.find((one) => one.kind === kind && one.id === id)?.name ?? id;
  const share = data.share ?? [];
  return (
    <>
      <Line>
        {t('requests:entry.to')} {whom === undefined ? t('requests:entry.nobody') : <bdi>{whom}</bdi>}
        {data.dueAt !== undefined && ` · ${t('requests:entry.due')} ${instantText(data.dueAt)}`}
      </Line>
      <Line>
        <small>
          {t('requests:entry.shared')}:{' '}
          {share.length === 0
            ? t('requests:entry.sharedNothing')
            : share.map((one) => t(`requests:share.${one}`)).join(' · ')}
        </small>
      </Line>
      <Said>{data.text}</Said>
    </>
  );
}
