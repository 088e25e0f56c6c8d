import type { Progress } from '../local/progress.ts';
import type { Row } from './scenario.ts';

/** Prints rows as a Markdown table, ready for the README. */
export function printTable(rows: readonly Row[], out: Progress): void {
  const cells = [
    ['', 'measured', 'goal'],
    ...rows.map(({ what, figure, goal }) => [what, figure, goal ?? '']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 3)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  out.say(line(head));
  out.say(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of body) out.say(line(row));
}
