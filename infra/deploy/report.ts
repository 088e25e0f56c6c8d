import type { Finding } from './checks.ts';

const marks = { ok: '✔', warn: '!', fail: '✖', skipped: '–' } as const;

/** A finding as people read it: what was looked at, what it says, and what to do. */
export const lineOf = ({ title, result, says, remedy }: Finding): string =>
  `${marks[result]} ${title.padEnd(14)} ${says}${remedy === undefined ? '' : `\n${' '.repeat(17)}→ ${remedy}`}`;
