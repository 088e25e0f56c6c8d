import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, toCsv } from '../../../shared/pages/csv.ts';

/** RFC 4180, read back without the code under test. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => rows.at(-1)?.push(cell);
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') cell += text[++i];
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\r') {
      end();
      cell = '';
      if (letter === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

/** What a generous spreadsheet takes for a formula: whatever cannot be seen is trimmed, full-width signs count. */
const isFormula = (cell: string): boolean =>
  /^[=+\-@＝＋－＠﹢﹣﹦﹫−]/.test(cell.replace(/^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}⠀]+/u, ''));

const sign = fc.constantFrom(
  ...'=+-@＝＋－＠﹢﹣﹦﹫−\t\r\n\f\v \u00a0\u3000\u200b\u200f\ufeff\u202e\u0000\u2060\u3164\u115f\u2800\u00ad\ud800,"\'',
);
const nasty = fc
  .tuple(fc.array(sign, { maxLength: 6 }), fc.string({ unit: 'grapheme' }))
  .map(([signs, rest]) => `${signs.join('')}${rest}`);

describe('P14 exports are safe', () => {
  it('no cell is a formula, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (cells) => {
        const [row] = readCsv(toCsv([cells]).slice(1));
        expect(row).toHaveLength(cells.length);
        expect(row?.filter(isFormula)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '=1+1',
    ' =1+1',
    '\n=1+1',
    '\u200b=1+1',
    '\ufeff@SUM(A1)',
    '＝cmd|’/c calc’!A1',
    '\u3000＋1',
    '-2+3',
    '−2',
    '\t1',
    '@SUM',
    '\u0000=1',
  ])('an apostrophe stands before %j', (typed) => {
    expect(guardCell(typed)).toMatch(/^'/);
  });

  it.each(['R-7K2M-9QXD-4TA', '王小明', 'a=b', '3-4', "it's", 'x\ny'])('%j stays readable', (typed) => {
    expect(guardCell(typed)).toBe(typed.replace('\n', ' '));
  });

  it('numbers are numbers only where they are typed as such', () => {
    const csv = toCsv([[-1, 12n, { decimal: '-0.5' }, null, '-1']]);
    expect(csv).toBe("\ufeff-1,12,-0.5,,'-1\r\n");
    expect(() => toCsv([[{ decimal: '=1' }]])).toThrow(RangeError);
  });
});
