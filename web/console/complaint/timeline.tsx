import { Badge } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { ComplaintView, TimelineEntry } from '../../../shared/contracts/staff-views.ts';
import { instantText } from '../words/figures.ts';
import { EntryBody } from './entry-body.tsx';
import { toneOf } from './entry-tone.ts';
import './timeline.css';

export interface TimelineProps {
  readonly view: ComplaintView;
  /** Entries above this number are marked as new: what changed meanwhile. */
  readonly seen: number;
}

/** Everything that happened, newest first. */
export function Timeline({ view, seen }: TimelineProps) {
  return (
    <ol className="timeline" reversed>
      {view.timeline.toReversed().map((entry) => (
        <Entry key={entry.sequence} entry={entry} view={view} isNew={entry.sequence > seen} />
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly view: ComplaintView;
  readonly isNew: boolean;
}

function Entry({ entry, view, isNew }: EntryProps) {
  const { t } = useTranslation('staff');
  return (
    <li className={toneOf(entry)}>
      <p className="entry-head">
        <b>{t(`event.${entry.type}`)}</b> {isNew && <Badge color="blue">{t('complaint.new')}</Badge>}{' '}
        <Who actor={entry.actor} names={view.respondents} /> ·{' '}
        <time dateTime={entry.at}>{instantText(entry.at)}</time>
      </p>
      <EntryBody entry={entry} names={view.respondents} />
    </li>
  );
}

interface WhoProps {
  readonly actor: TimelineEntry['actor'];
  readonly names: ComplaintView['respondents'];
}

function Who({ actor: { kind, id = '' }, names }: WhoProps) {
  const { t } = useTranslation('staff');
  if (kind === 'staff') return <bdi>{id}</bdi>;
  const name = names.find((one) => one.kind === kind && one.id === id)?.name;
  return (
    <>
      {t(`actor.${kind}`)} {name && <bdi>{name}</bdi>}
    </>
  );
}
