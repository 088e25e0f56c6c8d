const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a Chinese number, as a class of a pattern. */
export const chineseDigits = '[零〇一二两兩三四五六七八九十百千廿卅]';

/** `二十四` → 24, `两` → 2, `一百二十` → 120, `九五` → 95; below ten thousand. NaN when it is no number. */
export function chineseNumber(text: string): number {
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (plain === '' || [...plain].some((one) => !(one in digits) && !(one in powers))) return Number.NaN;
  if (![...plain].some((one) => one in powers)) return Number([...plain].map((one) => digits[one]).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const one of plain) {
    const power = powers[one];
    if (power === undefined) digit = digits[one];
    else {
      // 十二 is twelve: a power without a digit before it counts once.
      sum += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The numbers in words from one to ninety-nine, longest first, as a group of a pattern. */
export const englishWords = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?|${[...ones].reverse().join('|')})`;

/** `twenty-four` → 24. NaN when it is no number. */
export function englishNumber(text: string): number {
  const [first = '', second] = text.toLowerCase().split(/[- ]/);
  if (ones.includes(first)) return ones.indexOf(first) + 1;
  if (!tens.includes(first)) return Number.NaN;
  return (tens.indexOf(first) + 2) * 10 + (second === undefined ? 0 : ones.indexOf(second) + 1);
}
