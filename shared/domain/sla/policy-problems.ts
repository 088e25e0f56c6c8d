import type { FieldProblem } from '../errors.ts';
import { type Target, type TargetKind, targetKinds } from './policies.ts';
import type { PolicyDefinition } from './policy-definitions.ts';

/** More opening hours than an office has in a year: nobody means to promise that. */
export const longestTargetHours = 2_000;
/** Keys of events hold the ids of policy and calendar, and a folded state must stay within 500 bytes. */
export const longestIdLength = 20;

const problem = (
  field: string,
  code: string,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): FieldProblem => ({ field, code, message, ...(details && { details }) });

/** The id of a policy or calendar as keys hold it; no problem when it can be used. */
export const idProblems = (id: string): readonly FieldProblem[] =>
  id.length <= longestIdLength
    ? []
    : [
        problem('id', 'id-too-long', `Shorten the id to at most ${longestIdLength} characters.`, {
          most: longestIdLength,
        }),
      ];

function secondsProblems(field: string, seconds: number): readonly FieldProblem[] {
  if (!(seconds > 0))
    return [problem(field, 'target-not-positive', 'Give it a time above zero, or promise nothing.')];
  if (!Number.isSafeInteger(seconds))
    return [problem(field, 'target-not-whole', 'Give it in whole seconds.')];
  return seconds <= longestTargetHours * 3600
    ? []
    : [
        problem(
          field,
          'target-too-long',
          `${Math.round(seconds / 3600)} opening hours are about a year or more; promise at most ${longestTargetHours}.`,
          { hours: Math.round(seconds / 3600), most: longestTargetHours },
        ),
      ];
}

/** Shares of a target at which somebody is warned: above 0, ascending, the last is 1, the breach. */
function sharesProblems(field: string, shares: readonly number[]): readonly FieldProblem[] {
  const wrong = shares.findIndex((share) => !(share > 0 && share <= 1));
  if (wrong >= 0)
    return [
      problem(
        `${field}/${wrong}`,
        'share-out-of-range',
        'Warn at more than 0 % and at most 100 % of the target.',
      ),
    ];
  const unordered = shares.findIndex((share, i) => i > 0 && share <= (shares[i - 1] ?? 0));
  if (unordered >= 0)
    return [
      problem(
        `${field}/${unordered}`,
        'shares-not-ascending',
        'Put the shares in ascending order, each only once.',
      ),
    ];
  return shares.at(-1) === 1
    ? []
    : [problem(field, 'share-of-breach-missing', 'End with 100 %, where the promise is broken.')];
}

/** Everything that is wrong with the numbers of a policy, each with its field and remedy. */
export function policyProblems({
  targets,
  silenceSeconds,
  untouchedSeconds,
}: Pick<PolicyDefinition, 'targets' | 'silenceSeconds' | 'untouchedSeconds'>): readonly FieldProblem[] {
  const promised = targetKinds.flatMap((kind): readonly (readonly [TargetKind, Target])[] => {
    const target = targets[kind];
    return target ? [[kind, target]] : [];
  });
  return [
    ...(promised.length > 0 ? [] : [problem('targets', 'targets-missing', 'Promise at least one thing.')]),
    ...promised.flatMap(([kind, { seconds, shares }]) => [
      ...secondsProblems(`targets/${kind}/seconds`, seconds),
      ...sharesProblems(`targets/${kind}/shares`, shares),
    ]),
    ...secondsProblems('silenceSeconds', silenceSeconds),
    ...(untouchedSeconds === undefined ? [] : secondsProblems('untouchedSeconds', untouchedSeconds)),
  ];
}
