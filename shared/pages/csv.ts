import { stringify } from 'csv-stringify/sync';

/** A number is typed as one; text is guarded, whatever it looks like. Null is an empty cell. */
export type Cell = string | number | bigint | null | { readonly decimal: string };

/** What no reader sees: control and format characters, byte-order marks, zero-width and filler characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const breaks = /[\t\r\n\v\f\u0085\u2028\u2029]+/g;
/** The minus sign of mathematics survives NFKC. */
const formulaStart = /^[\p{Z}]*[=+\-@\u2212]/u;

/**
 * A text as a spreadsheet shows it and never computes it (P14): compatibility forms folded, unseen characters gone, breaks
 * made spaces, and an apostrophe in front where the first visible character could begin a formula or the first raw one
 * was a tab or a line break.
 */
export function guardCell(text: string): string {
  const seen = text.normalize('NFKC').replace(breaks, ' ').replace(unseen, '').normalize('NFKC');
  return formulaStart.test(seen) || /^[\t\r\n]/.test(text) ? `'${seen}` : seen;
}

const decimal = /^-?\d+(\.\d+)?$/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardCell(cell);
  if (typeof cell !== 'object') return String(cell);
  if (!decimal.test(cell.decimal)) throw new RangeError(`Not a decimal: ${cell.decimal}`);
  return cell.decimal;
}

/** CSV for spreadsheets: byte-order mark, CRLF, every text guarded. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(cellText)),
    { bom: true, record_delimiter: 'windows' },
  );
