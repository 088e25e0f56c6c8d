import type { Row } from './scenario.ts';

/** Rows as a Markdown table, ready for the README. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'measured', 'goal'],
    ...rows.map(({ what, figure, goal }) => [what, figure, goal ?? '']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 3)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join(
    '\n',
  );
}
