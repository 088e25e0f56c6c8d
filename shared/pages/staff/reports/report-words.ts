import type { Language } from '../../../domain/language.ts';
import type { Dimension } from '../../../domain/reports/attainment.ts';
import { unclassified } from '../../../domain/triage/default-causes.ts';
import { translate } from '../../../i18n/translate.ts';

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Words of the files of reports, in one language. */
export interface ReportWords {
  /** Text of `staff.<key>`. */
  readonly t: Say;
  /** Text of `reports.<key>`. */
  readonly r: Say;
  /** Text of `library.<key>`: what the checked-in lists are called. */
  readonly library: (key: string) => string;
  /** Name of a checked-in cause; the code of one that the company added. */
  readonly cause: (code: string) => string;
  /** A value of a dimension as people read it; the unknown says so. */
  readonly value: (dimension: Dimension, value: string | null) => string;
}

const named: Readonly<Partial<Record<Dimension, string>>> = {
  clock: 'clock',
  department: 'department',
  channel: 'channel',
};

export function reportWords(language: Language): ReportWords {
  const t: Say = (key, values) => translate(language, `staff.${key}`, values);
  const r: Say = (key, values) => translate(language, `reports.${key}`, values);
  const cause = (code: string) => translate(language, `library.cause.${code}`, { defaultValue: code });
  return {
    t,
    r,
    library: (key) => translate(language, `library.${key}`),
    cause,
    value(dimension, value) {
      if (dimension === 'cause') return cause(value ?? unclassified);
      if (value === null) return r('unknown');
      const group = named[dimension];
      return group === undefined ? value : t(`${group}.${value}`);
    },
  };
}
