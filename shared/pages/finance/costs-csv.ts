import type { CostsView } from '../../contracts/costs.ts';
import { toDollars } from '../../domain/finance/picodollars.ts';
import type { Language } from '../../domain/language.ts';
import { translate } from '../../i18n/translate.ts';
import { type Cell, toCsv } from '../csv.ts';

const columns = [
  'day',
  'time',
  'requestId',
  'function',
  'feature',
  'complaint',
  'cold',
  'billedMs',
  'memoryMb',
  'durationSource',
  'operation',
  'service',
  'requests',
  'quantity',
  'unit',
  'priceId',
  'priceTable',
  'dollars',
  'exactPicodollars',
] as const;

/**
 * One row for each thing that an invocation is billed for: Σ of the last column is the total of the page. An unknown
 * price leaves both amounts empty.
 */
export function costsCsv(view: CostsView, language: Language): string {
  const t = (key: string, values?: Readonly<Record<string, unknown>>) =>
    translate(language, `finance.${key}`, values);
  const source = t(view.durations === 'local' ? 'localDuration' : 'awsDuration');
  const rows = (view.invocations ?? []).flatMap((one) =>
    one.parts.map((part): readonly Cell[] => [
      one.at.slice(0, 10),
      one.at.slice(11, 23),
      one.requestId,
      one.functionName,
      one.feature,
      [...one.references, ...(one.moreReferences > 0 ? [t('more', { count: one.moreReferences })] : [])].join(
        ' ',
      ),
      one.cold ? 1 : 0,
      one.billedMs,
      one.memoryMb,
      one.reported ? source : t('inProcess'),
      part.operation,
      part.service,
      part.requests,
      { decimal: part.quantity },
      part.priceId === null ? t('unknownPrice') : t(`priceUnit.${part.priceId}`),
      part.priceId,
      view.priceTable.id,
      part.picodollars === null ? null : { decimal: toDollars(BigInt(part.picodollars)) },
      part.picodollars === null ? null : BigInt(part.picodollars),
    ]),
  );
  return toCsv([columns.map((column) => t(`column.${column}`)), ...rows]);
}
