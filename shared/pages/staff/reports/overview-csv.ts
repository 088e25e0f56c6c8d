import type { OverviewListView, OverviewView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import { type FigureUnit, fewestCustomers } from '../../../domain/reports/overview.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Cell, toCsv } from '../../csv.ts';
import { reportWords } from './report-words.ts';

const o = (language: Language) => (key: string) =>
  translate(language, `overview.${key}`, { fewest: fewestCustomers });

/** A share as its decimal fraction, everything else with the digits that the page shows; null is an empty cell. */
const digits: Readonly<Record<FigureUnit, number>> = {
  complaints: 0,
  seconds: 0,
  days: 1,
  share: 4,
  index: 1,
};
const cell = (value: number | null, unit: FigureUnit): Cell =>
  value === null ? null : { decimal: value.toFixed(digits[unit]) };

/** The figures of the manager page, as it shows them: a null says why it is one. */
export function overviewCsv(
  { figures, from, to, before, definition }: OverviewView,
  language: Language,
): string {
  const t = o(language);
  const columns = ['figure', 'value', 'unit', 'n', 'low', 'high', 'previous', 'previousN'];
  return toCsv([
    [
      ...columns.map((key) => t(`column.${key}`)),
      `${from} – ${to}`,
      `${before.from} – ${before.to}`,
      definition,
    ],
    ...figures.map(({ figure, unit, value, absent, n, low, high, previous, previousN }) => [
      t(`figure.${figure}`),
      absent ? t(`absent.${absent}`) : cell(value, unit),
      t(`unit.${unit}`),
      n,
      cell(low, unit),
      cell(high, unit),
      cell(previous, unit),
      previousN,
    ]),
  ]);
}

/** The complaints behind one figure. */
export function overviewListCsv({ complaints }: OverviewListView, language: Language): string {
  const t = o(language);
  const { t: staff, cause: causeName, r } = reportWords(language);
  const named = (group: string, value: string | null): Cell =>
    value === null ? null : staff(`${group}.${value}`);
  return toCsv([
    [
      r('column.complaint'),
      t('column.at'),
      t('column.counted'),
      r('column.status'),
      r('column.owner'),
      r('column.department'),
      r('column.cause'),
      r('column.channel'),
    ],
    ...complaints.map(({ reference, at, counted, status, ownerId, department, cause, channel }) => [
      reference,
      at,
      t(counted ? 'yes' : 'no'),
      named('status', status),
      ownerId,
      named('department', department),
      cause === null ? null : causeName(cause),
      named('channel', channel),
    ]),
  ]);
}
