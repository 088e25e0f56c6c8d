import type { BoardView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import { reportCsv } from './report-csv.ts';
import { reportWords } from './report-words.ts';

const columns = [
  'complaint',
  'standing',
  'minutesLeft',
  'dueAt',
  'clock',
  'owner',
  'department',
  'status',
  'priority',
] as const;

/** The clocks that run late or are due soon, the soonest first. */
export function boardCsv({ clocks }: BoardView, language: Language): string {
  const words = reportWords(language);
  const { t, r } = words;
  const rows = clocks.map((one) => [
    one.reference,
    r(one.missed ? 'board.isMissed' : 'board.isSoon'),
    Math.trunc(one.remainingSeconds / 60),
    one.dueAt,
    t(`clock.${one.clock}`),
    one.ownerId,
    t(`department.${one.department}`),
    t(`status.${one.status}`),
    t(`priority.${one.priority}`),
  ]);
  return reportCsv(columns, rows, words);
}
