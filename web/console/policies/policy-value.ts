import type { FieldProblem } from '../../../shared/domain/errors.ts';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { localDateOf } from '../../../shared/domain/sla/local-date.ts';
import { localMidnight } from '../../../shared/domain/sla/local-midnight.ts';
import { type TargetKind, targetKinds } from '../../../shared/domain/sla/policies.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';

/** A promise as it stands in the form: opening hours, and per cents at which somebody is warned: `50, 75`. */
export interface TypedTarget {
  readonly hours: string;
  readonly warnings: string;
}

/** A policy as it stands in the form. A promise without hours is not made. */
export interface TypedPolicy {
  readonly calendar: string;
  readonly owner: string;
  /** Local date in the zone of the calendar. */
  readonly effectiveOn: string;
  readonly silenceHours: string;
  /** Empty: the usual time. */
  readonly untouchedHours: string;
  readonly targets: Readonly<Record<TargetKind, TypedTarget>>;
  readonly standard: Readonly<Record<Language, string>>;
}

const nothing: TypedTarget = { hours: '', warnings: '' };
const hoursOf = (seconds: number): string => String(seconds / 3600);
const secondsOf = (hours: string): number => Math.round(Number(hours) * 3600);
const percentOf = (share: number): number => Math.round(share * 1000) / 10;

const record = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;

/** `zone`: of the calendar that counts it. */
export function typedPolicy(value: PolicyDefinition, zone: string): TypedPolicy {
  return {
    calendar: value.calendar,
    owner: value.owner,
    effectiveOn: localDateOf(value.effectiveFrom, zone),
    silenceHours: hoursOf(value.silenceSeconds),
    untouchedHours: value.untouchedSeconds === undefined ? '' : hoursOf(value.untouchedSeconds),
    targets: record(targetKinds, (kind) => {
      const target = value.targets[kind];
      if (!target) return nothing;
      // The last share is the breach: it is always there and nobody types it.
      const warnings = target.shares.slice(0, -1).map(percentOf).join(', ');
      return { hours: hoursOf(target.seconds), warnings };
    }),
    standard: record(languages, (language) => value.standard?.[language] ?? ''),
  };
}

const sharesOf = (warnings: string): readonly number[] => [
  ...warnings
    .split(/[,，、;；\s]+/)
    .filter((one) => one !== '')
    .map((one) => Number(one.replace(/[%％]$/, '')) / 100),
  1,
];

/** What the form says; what it does not show of `before` stays. */
export function policyOf(typed: TypedPolicy, zone: string, before: PolicyDefinition): PolicyDefinition {
  const { standard: _standard, untouchedSeconds: _untouched, ...kept } = before;
  const standard = Object.fromEntries(
    languages.flatMap((language) => {
      const text = typed.standard[language].trim();
      return text === '' ? [] : [[language, text]];
    }),
  );
  return {
    ...kept,
    calendar: typed.calendar,
    owner: typed.owner,
    effectiveFrom: /^\d{4}-\d\d-\d\d$/.test(typed.effectiveOn)
      ? localMidnight(typed.effectiveOn, zone)
      : typed.effectiveOn,
    silenceSeconds: secondsOf(typed.silenceHours),
    ...(typed.untouchedHours.trim() !== '' && { untouchedSeconds: secondsOf(typed.untouchedHours) }),
    targets: Object.fromEntries(
      targetKinds.flatMap((kind) => {
        const { hours, warnings } = typed.targets[kind];
        return hours.trim() === '' ? [] : [[kind, { seconds: secondsOf(hours), shares: sharesOf(warnings) }]];
      }),
    ),
    ...(Object.keys(standard).length > 0 && { standard }),
  };
}

/** What is wrong with a field or with anything inside it. */
export const errorUnder = (errors: readonly FieldProblem[], path: string): FieldProblem | undefined =>
  errors.find(({ field }) => field === path || field.startsWith(`${path}/`));
