import type { PromiseListView, PromiseRegisterView } from '../../../contracts/promises.ts';
import type { Language } from '../../../domain/language.ts';
import type { KeptRate } from '../../../domain/promises/kept-rate.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Cell, toCsv } from '../../csv.ts';
import { reportWords } from './report-words.ts';

const p = (language: Language) => (key: string) => translate(language, `promises.${key}`);
const fraction = (share: number | undefined): Cell =>
  share === undefined ? null : { decimal: share.toFixed(4) };

const rateCells = ({ n, kept, broken, open, waived, share }: KeptRate): readonly Cell[] => [
  n,
  kept,
  broken,
  open,
  waived,
  fraction(share?.share),
  fraction(share?.low),
  fraction(share?.high),
];

/** The kept rate by promisor, department or month, the sum last. */
export function promiseRegisterCsv(
  { by, groups, total, from, to, definition }: PromiseRegisterView,
  language: Language,
): string {
  const t = p(language);
  const { t: staff } = reportWords(language);
  const columns = ['n', 'kept', 'broken', 'open', 'waived', 'share', 'low', 'high'];
  return toCsv([
    [t(`by.${by}`), ...columns.map((key) => t(`column.${key}`)), `${from} – ${to}`, definition],
    ...groups.map(({ value, ...rate }) => [
      by === 'department' ? staff(`department.${value}`) : value,
      ...rateCells(rate),
    ]),
    [t('total'), ...rateCells(total)],
  ]);
}

/** The promises behind one number of it. */
export function promiseListCsv({ promises }: PromiseListView, language: Language): string {
  const t = p(language);
  const { t: staff } = reportWords(language);
  const columns = [
    'complaint',
    'number',
    'standing',
    'promisedBy',
    'order',
    'dueOn',
    'madeAt',
    'endedAt',
    'owner',
    'department',
  ];
  return toCsv([
    columns.map((key) => t(`column.${key}`)),
    ...promises.map((row) => [
      row.reference,
      row.promise,
      t(`standing.${row.standing}`),
      row.promisedBy,
      row.orderNumber,
      row.dueOn,
      row.madeAt,
      row.end?.at ?? null,
      row.ownerId,
      staff(`department.${row.department}`),
    ]),
  ]);
}
