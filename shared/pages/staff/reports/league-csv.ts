import type { LeagueView, RequestsView, WaitsView } from '../../../contracts/request-reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { Standing } from '../../../domain/requests/league.ts';
import { type WaitFigures, whoHadIt } from '../../../domain/requests/wait-figures.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Cell, toCsv } from '../../csv.ts';
import { reportWords } from './report-words.ts';

const l = (language: Language) => (key: string) => translate(language, `league.${key}`);

/** Whole business minutes, begun ones not counted; null is an empty cell. */
const minutes = (seconds: number | null | undefined): Cell =>
  seconds === null || seconds === undefined ? null : Math.floor(seconds / 60);
const fraction = (share: number | null | undefined): Cell =>
  share === null || share === undefined ? null : { decimal: share.toFixed(4) };

const standingCells = ({ asked, answered, median, p90, breach, late, decided, open, openLate }: Standing) => [
  asked,
  answered,
  minutes(median?.value),
  minutes(median?.low),
  minutes(median?.high),
  minutes(p90?.value),
  minutes(p90?.low),
  minutes(p90?.high),
  fraction(breach?.share),
  fraction(breach?.low),
  fraction(breach?.high),
  late,
  decided,
  open,
  openLate,
];

/** The league of suppliers and departments, the sum last. */
export function leagueCsv({ groups, total, from, to, definition }: LeagueView, language: Language): string {
  const t = l(language);
  const columns = [
    'kind',
    'id',
    'name',
    'asked',
    'answered',
    'median',
    'medianLow',
    'medianHigh',
    'p90',
    'p90Low',
    'p90High',
    'breach',
    'breachLow',
    'breachHigh',
    'late',
    'decided',
    'open',
    'openLate',
  ];
  return toCsv([
    [...columns.map((key) => t(`column.${key}`)), `${from} – ${to}`, definition],
    ...groups.map(({ kind, id, name, ...standing }) => [
      t(`kind.${kind}`),
      id,
      id === null ? t('unnamed') : name,
      ...standingCells(standing),
    ]),
    [t('total'), null, null, ...standingCells(total)],
  ]);
}

/** The questions behind one number of the league. */
export function requestsCsv({ requests }: RequestsView, language: Language): string {
  const t = l(language);
  const { t: staff } = reportWords(language);
  const columns = [
    'complaint',
    'request',
    'kind',
    'id',
    'name',
    'standing',
    'askedAt',
    'dueAt',
    'endedAt',
    'how',
    'used',
    'target',
    'owner',
    'department',
    'policy',
    'calendar',
  ];
  return toCsv([
    columns.map((key) => t(`column.${key}`)),
    ...requests.map((row) => [
      row.reference,
      row.request,
      t(`kind.${row.kind}`),
      row.respondentId,
      row.respondentId === null ? t('unnamed') : row.name,
      t(`standing.${row.standing}`),
      row.askedAt,
      row.dueAt,
      row.end?.at ?? null,
      row.end && t(`how.${row.end.how}`),
      minutes(row.end?.usedSeconds),
      minutes(row.targetSeconds),
      row.ownerId,
      staff(`department.${row.department}`),
      row.policy,
      row.calendar,
    ]),
  ]);
}

const waitCells = ({ n, lain }: WaitFigures): readonly Cell[] => [
  n,
  ...whoHadIt.flatMap((who) => {
    const { n: times, totalSeconds, share, median, p90 } = lain[who];
    return [times, minutes(totalSeconds), fraction(share), minutes(median?.value), minutes(p90?.value)];
  }),
];

/** Where the time went, the agent's apart from each wait; the sum last. */
export function waitsCsv({ by, groups, total, from, to, definition }: WaitsView, language: Language): string {
  const t = l(language);
  const { value } = reportWords(language);
  const head = whoHadIt.flatMap((who) =>
    ['n', 'total', 'share', 'median', 'p90'].map((key) => `${t(`who.${who}`)}: ${t(`waits.${key}`)}`),
  );
  const named = (one: string | null) => (by === 'owner' ? one : value(by, one));
  return toCsv([
    [t(`by.${by}`), t('waits.complaints'), ...head, `${from} – ${to}`, definition],
    ...groups.map((group) => [named(group.value), ...waitCells(group)]),
    [t('total'), ...waitCells(total)],
  ]);
}
