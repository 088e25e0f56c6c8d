import type { FieldProblem } from '../../errors.ts';
import type { Interval } from '../calendar.ts';

const opening = /^([01]\d|2[0-3]):[0-5]\d$/;
const closing = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

function intervalProblem({ from, to }: Interval, field: string): FieldProblem | undefined {
  if (!opening.test(from))
    return {
      field: `${field}/from`,
      code: 'time-broken',
      message: `“${from}” is not a time; write 00:00 to 23:59.`,
    };
  if (!closing.test(to))
    return {
      field: `${field}/to`,
      code: 'time-broken',
      message: `“${to}” is not a time; write 00:01 to 24:00.`,
    };
  if (from === to)
    return {
      field: `${field}/to`,
      code: 'interval-empty',
      message: `${from} to ${to} is no time at all; make it close later, or remove it.`,
    };
  if (from > to)
    return {
      field: `${field}/to`,
      code: 'interval-across-midnight',
      message: `${from} to ${to} goes across midnight; write ${from} to 24:00, and 00:00 to ${to} on the next day.`,
    };
  return undefined;
}

/** What is wrong with the opening hours of a day: each interval, and any two that overlap. They may touch. */
export function hoursProblems(hours: readonly Interval[], field: string): readonly FieldProblem[] {
  const broken = hours.flatMap((interval, i) => intervalProblem(interval, `${field}/${i}`) ?? []);
  if (broken.length > 0) return broken;
  const inOrder = hours.map((interval, i) => ({ ...interval, i })).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.flatMap(({ from, to, i }, position) => {
    const earlier = inOrder[position - 1];
    if (!earlier || earlier.to <= from) return [];
    return {
      field: `${field}/${i}`,
      code: 'intervals-overlap',
      message: `${from} to ${to} overlaps ${earlier.from} to ${earlier.to}; join the two or move one.`,
    };
  });
}
