import type { Language } from '../language.ts';
import { durationMetrics } from './duration-metrics.ts';
import type { Comparator, Unit } from './measures.ts';
import { rateMetrics } from './rate-metrics.ts';

type Texts = Readonly<Record<Language, string>>;

/** Something a service standard can be about, with a target to begin with. */
export interface Metric {
  /** `rate`: a share of them; `score`: points or a share; `duration`: how long it takes. */
  readonly kind: 'duration' | 'rate' | 'score';
  /** How it is written in any of the languages. */
  readonly pattern: RegExp;
  /** What a rate or a score is called; what has happened when a duration is over. */
  readonly name: Texts;
  /** Of whom or what. */
  readonly noun: Texts;
  readonly usual: { readonly comparator: Comparator; readonly number: number; readonly unit: Unit };
}

/** The metric library. The first that matches counts: rates are named after what they are a rate of. */
export const metrics = { ...rateMetrics, ...durationMetrics } as const satisfies Record<string, Metric>;
export type MetricKey = keyof typeof metrics;
export const metricKeys = Object.keys(metrics) as MetricKey[];

export const timeUnits: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'business-hour',
  'day',
  'business-day',
  'week',
  'month',
];
/** Units that a metric of that kind can have. */
export const unitsOf: Readonly<Record<Metric['kind'], readonly Unit[]>> = {
  duration: timeUnits,
  rate: ['percent'],
  score: ['percent', 'point'],
};

export const metricOf = (text: string): MetricKey | undefined =>
  metricKeys.find((key) => metrics[key].pattern.test(text));

/** Words without a measure, and the metric that comes nearest to what they mean; otherwise how soon a customer is answered. */
const hints: readonly (readonly [RegExp, MetricKey])[] = [
  [
    /认真|認真|[严嚴]格|做好|切[实實]|高度重|[质質]量|品[质質]|conscientious|earnest|serious|diligent|careful|thorough|high[- ]quality/i,
    'reopen-rate',
  ],
  [
    /[热熱]情|[热熱]心|[耐细細]心|[周週]到|[优優][质質]|良好|[满滿]意|friendly|courteous|polite|warm|excellent|satisf/i,
    'satisfaction',
  ],
  [/定期|[经經]常|regular|periodic|frequent|often/i, 'follow-up'],
  [/[适適][当當]|合理|妥善|酌情|appropriate|reasonable|adequate|suitable/i, 'claim-decision'],
];
export const nearestMetric = (text: string): MetricKey =>
  hints.find(([pattern]) => pattern.test(text))?.[1] ?? 'first-response';
