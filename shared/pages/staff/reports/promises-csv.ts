import type { PromisesView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { Cell } from '../../csv.ts';
import { reportCsv } from './report-csv.ts';
import { reportWords } from './report-words.ts';

const columns = [
  'complaint',
  'result',
  'clock',
  'dueAt',
  'stoppedAt',
  'usedMinutes',
  'targetMinutes',
  'owner',
  'department',
  'cause',
  'channel',
  'tier',
  'policy',
  'calendar',
] as const;

const minutes = (seconds: number | null): Cell => (seconds === null ? null : Math.floor(seconds / 60));

/** The promises that one number of the attainment report counts. */
export function promisesCsv({ promises }: PromisesView, language: Language): string {
  const words = reportWords(language);
  const { r, t, value } = words;
  const rows = promises.map((one) => {
    const standing = one.result === 'missed' && one.stoppedAt === null ? 'openLate' : one.result;
    const known = (name: 'cause' | 'channel' | 'tier'): Cell =>
      one[name] === null ? null : value(name, one[name]);
    return [
      one.reference,
      r(`standing.${standing}`),
      `${t(`clock.${one.clock}`)}${one.number > 1 ? ` ${one.number}` : ''}`,
      one.dueAt,
      one.stoppedAt,
      minutes(one.usedSeconds),
      minutes(one.targetSeconds),
      one.ownerId,
      value('department', one.department),
      known('cause'),
      known('channel'),
      known('tier'),
      one.policy,
      one.calendar,
    ];
  });
  return reportCsv(columns, rows, words);
}
