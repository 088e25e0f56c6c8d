import { channels, priorities } from '../complaints/state.ts';
import { conditionNames, type PolicyRule } from './policy-definitions.ts';

/** What a condition may hold of a complaint; null: not known, or a value that no rule names. */
type Values = readonly (string | null)[];
/** Complaints of which each condition holds one of these values, in the order of the conditions. */
type Box = readonly Values[];

/** A set in which one rule needs more cuts than this to be decided is no company's, and nobody waits for it. */
const mostSteps = 5_000;

/** All values that can make a difference, a condition each: priority and channel are always known, the others may not be. */
const everything = (rules: readonly PolicyRule[]): Box =>
  conditionNames.map((name) => {
    if (name === 'priority') return priorities;
    if (name === 'channel') return channels;
    return [...new Set(rules.flatMap(({ when }) => when[name] ?? [])), null];
  });

/**
 * Whether a part of the box lies in none of the others: the first of them is cut out of it, what is left is asked the others.
 * @throws RangeError when `spend` runs out.
 */
function sticksOut(box: Box, others: readonly Box[], spend: () => void): boolean {
  spend();
  const [first, ...rest] = others;
  if (!first) return true;
  if (box.some((values, i) => !values.some((value) => first[i]?.includes(value))))
    return sticksOut(box, rest, spend);
  let inside = box;
  for (const [i, values] of box.entries()) {
    const within = first[i] ?? [];
    const outside = values.filter((value) => !within.includes(value));
    const piece = inside.with(i, outside);
    if (outside.length > 0 && sticksOut(piece, rest, spend)) return true;
    inside = inside.with(
      i,
      values.filter((value) => within.includes(value)),
    );
  }
  return false;
}

/**
 * The earlier rules that together take every complaint that rule `index` matches: none of them can be left out. Exact, values
 * that no rule names and facts that are not known included; undefined when some complaint is left, or when the set is so
 * entangled that it is not worth finding out.
 */
export function takenTogether(rules: readonly PolicyRule[], index: number): readonly number[] | undefined {
  const all = everything(rules);
  const boxOf = (rule: number): Box =>
    conditionNames.map((name, i) => rules[rule]?.when[name] ?? all[i] ?? []);
  let steps = 0;
  const spend = () => {
    steps += 1;
    if (steps > mostSteps) throw new RangeError('too entangled');
  };
  const own = boxOf(index);
  const covered = (by: readonly number[]) => !sticksOut(own, by.map(boxOf), spend);
  try {
    let taking = [...Array(index).keys()];
    if (!covered(taking)) return undefined;
    for (const one of taking) {
      const without = taking.filter((other) => other !== one);
      if (covered(without)) taking = without;
    }
    return taking;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
