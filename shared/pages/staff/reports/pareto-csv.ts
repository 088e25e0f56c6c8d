import type { ClassifiedView, ParetoView } from '../../../contracts/pareto.ts';
import { type Language, textIn } from '../../../domain/language.ts';
import type { ParetoDimension } from '../../../domain/triage/pareto.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Cell, toCsv } from '../../csv.ts';
import { reportWords } from './report-words.ts';

const percent = (permille: number): Cell => ({ decimal: (permille / 10).toFixed(1) });

function wordsOf(language: Language) {
  const p = (key: string) => translate(language, `pareto.${key}`);
  const { t, library, cause, r } = reportWords(language);
  const named: Readonly<Record<ParetoDimension, (value: string) => string>> = {
    cause,
    answerable: (value) => t(`department.${value}`),
    productLine: (value) => value,
    channel: (value) => t(`channel.${value}`),
    fault: (value) => library(`fault.${value}`),
    severity: (value) => t(`severity.${value}`),
  };
  return { p, r, library, name: (by: ParetoDimension, value: string | null) => named[by](value ?? '') };
}

/** The groups as the page shows them; the last row holds what is in none of the figures. */
export function paretoCsv(view: ParetoView, language: Language): string {
  const { p, r, name } = wordsOf(language);
  const columns = ['n', 'share', 'cumulative', 'againstStaff'];
  return toCsv([
    [
      p(`by.${view.by}`),
      ...columns.map((key) => p(`column.${key}`)),
      `${view.from} – ${view.to}`,
      view.definition,
    ],
    ...view.groups.map((group) => [
      group.name
        ? textIn(group.name, language)
        : group.value === null
          ? r('unknown')
          : name(view.by, group.value),
      group.n,
      percent(group.permille),
      percent(group.cumulativePermille),
      group.againstStaff,
    ]),
    [p('unclassified'), view.unclassified, null, null, null],
  ]);
}

/** The complaints behind a number. */
export function classifiedCsv({ complaints }: ClassifiedView, language: Language): string {
  const { p, r, library, name } = wordsOf(language);
  const listed = (values: readonly string[] = []) => values.join(' ');
  return toCsv([
    [
      r('column.complaint'),
      ...['receivedAt', 'cause', 'furtherCauses', 'answerable', 'fault', 'severity', 'productLine'].map(
        (key) => p(`column.${key}`),
      ),
      r('column.channel'),
      ...['indicators', 'behaviour', 'promisedAt', 'arrivedAt'].map((key) => p(`column.${key}`)),
    ],
    ...complaints.map((row) => [
      row.reference,
      row.receivedAt,
      name('cause', row.cause),
      listed(row.furtherCauses.map((code) => name('cause', code))),
      row.answerable ? name('answerable', row.answerable) : null,
      row.fault ? library(`fault.${row.fault}`) : null,
      row.severity,
      row.productLine ?? null,
      name('channel', row.channel),
      listed(row.indicators),
      listed((row.behaviour ?? []).map((one) => library(`behaviour.${one}`))),
      row.delivery?.promisedAt ?? null,
      row.delivery?.arrivedAt ?? null,
    ]),
  ]);
}
