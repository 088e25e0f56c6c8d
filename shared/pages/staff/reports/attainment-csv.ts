import type { AttainmentView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { Attainment } from '../../../domain/reports/attainment.ts';
import type { Cell } from '../../csv.ts';
import { reportCsv } from './report-csv.ts';
import { reportWords } from './report-words.ts';

const columns = ['group', 'n', 'met', 'missed', 'openLate', 'share', 'low', 'high', 'cancelled'] as const;

/** How many promises were kept, by one dimension; the last row is of all of them. */
export function attainmentCsv(view: AttainmentView, language: Language): string {
  const words = reportWords(language);
  const rows = view.groups.map(({ value, ...figure }) => [words.value(view.by, value), ...cells(figure)]);
  return reportCsv(columns, [...rows, [words.r('all'), ...cells(view.total)]], words);
}

/** In percent with one decimal, as the page gives it. */
const percent = (share: number | undefined): Cell =>
  share === undefined ? null : { decimal: (share * 100).toFixed(1) };

const cells = ({ n, met, missed, openLate, share, cancelled }: Attainment): readonly Cell[] => [
  n,
  met,
  missed,
  openLate,
  percent(share?.share),
  percent(share?.low),
  percent(share?.high),
  cancelled,
];
