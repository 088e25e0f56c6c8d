import type { Language } from '../../../domain/language.ts';
import type { Dimension } from '../../../domain/reports/attainment.ts';
import { unclassified } from '../../../domain/triage/default-causes.ts';
import { translate } from '../../../i18n/translate.ts';
import { type Words, wordsOf } from '../words.ts';

/** Words of the report pages, beside those of all staff pages. */
export interface ReportWords extends Words {
  /** Text of `reports.<key>`. */
  readonly r: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  /** A value of a dimension as people read it; the unknown says so. */
  readonly value: (dimension: Dimension, value: string | null) => string;
}

const named: Readonly<Partial<Record<Dimension, string>>> = {
  clock: 'clock',
  department: 'department',
  channel: 'channel',
};

export function reportWords(language: Language): ReportWords {
  const words = wordsOf(language);
  const r: ReportWords['r'] = (key, values) => translate(language, `reports.${key}`, values);
  return {
    ...words,
    r,
    value(dimension, value) {
      if (dimension === 'cause') return words.cause(value ?? unclassified);
      if (value === null) return r('unknown');
      const group = named[dimension];
      return group === undefined ? value : words.t(`${group}.${value}`);
    },
  };
}
