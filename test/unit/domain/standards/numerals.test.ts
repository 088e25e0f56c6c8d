import { describe, expect, it } from 'vitest';
import { chineseNumber, englishNumber } from '../../../../shared/domain/standards/numerals.ts';

describe('F19 numbers in words', () => {
  it.each([
    ['两', 2],
    ['兩', 2],
    ['十', 10],
    ['十二', 12],
    ['二十四', 24],
    ['廿四', 24],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两千', 2000],
    ['九五', 95],
    ['二〇', 20],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each([
    ['one', 1],
    ['twelve', 12],
    ['twenty', 20],
    ['twenty-four', 24],
    ['Forty eight', 48],
    ['ninety-nine', 99],
  ])('%s', (text, value) => {
    expect(englishNumber(text)).toBe(value);
  });

  it('takes nothing else for a number', () => {
    for (const text of ['', '天', '二天', 'many']) expect(chineseNumber(text)).toBeNaN();
    for (const text of ['', 'many', '二']) expect(englishNumber(text)).toBeNaN();
  });
});
