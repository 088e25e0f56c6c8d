import { currentLanguage } from '../words/words.ts';

/** A quantity as decimal text, in the reader's figures; exact, no floating-point number is involved. */
export const quantityIn = (text: string): string =>
  new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 6 }).format(text as `${number}`);
