import { type BoardView, boardHours } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { RunningClock } from '../../../domain/reports/breach-board.ts';
import { html } from '../../html.ts';
import { icon } from '../icon.ts';
import { instant } from '../time.ts';
import { reportPage } from './report-frame.ts';
import { type ReportTable, tableCsv, tableHtml, text } from './report-table.ts';
import { type ReportWords, reportWords } from './report-words.ts';

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

/** Seconds between two looks at the board. */
const refreshSeconds = 20;

/** The clocks that run late or are due soon, the soonest first. */
export function boardFragment(view: BoardView, language: Language): string {
  const words = reportWords(language);
  const { r } = words;
  const frame = {
    report: 'board',
    title: r('title.board'),
    columns,
    now: view.now,
    csv: { path: `reports/board.csv?within=${view.within}`, file: 'breach-board.csv' },
    refreshSeconds,
  } as const;
  const hours = html`<nav class="pills" aria-label="${r('board.ahead')}">${boardHours.map(
    (within) =>
      html`<a href="#reports/board?within=${within}"${within === view.within && html` aria-current="page"`}>${r('board.within', { count: within })}</a>`,
  )}</nav>`;
  const counts = html`<p class="marks"><span class="badge late">${icon('alert')}${r('board.missed', { count: view.missed })}</span><span class="badge soon">${icon('clock')}${r('board.soon', { count: view.soon })}</span></p>`;
  const shown =
    view.clocks.length === 0
      ? html`<p class="empty">${r('board.empty', { count: view.within })}</p>`
      : tableHtml(boardTable(view, words), r('title.board'), words);
  return reportPage(
    frame,
    words,
    html`${hours}${counts}${shown}${view.more && html`<p class="badge doubt">${r('board.more')}</p>`}`,
  );
}

export const boardCsv = (view: BoardView, language: Language): string => {
  const words = reportWords(language);
  return tableCsv(boardTable(view, words), words);
};

const boardTable = ({ clocks }: BoardView, words: ReportWords): ReportTable => ({
  columns,
  rows: clocks.map((clock) => rowOf(clock, words)),
});

function rowOf(clock: RunningClock, words: ReportWords): ReportTable['rows'][number] {
  const { t, r, duration } = words;
  const { reference, missed, remainingSeconds, dueAt, ownerId } = clock;
  const [standing, tone, sign] = missed
    ? ([r('board.isMissed'), 'late', 'alert'] as const)
    : ([r('board.isSoon'), 'soon', 'clock'] as const);
  const left = t(remainingSeconds < 0 ? 'due.late' : 'due.left', { time: duration(remainingSeconds) });
  return [
    text(reference, html`<a href="#complaints/${reference}">${reference}</a>`),
    text(standing, html`<span class="badge ${tone}">${icon(sign)}${standing}</span>`),
    { cell: Math.trunc(remainingSeconds / 60), shown: left },
    text(dueAt, instant(dueAt)),
    text(t(`clock.${clock.clock}`)),
    text(ownerId, html`<bdi>${ownerId}</bdi>`),
    text(t(`department.${clock.department}`)),
    text(t(`status.${clock.status}`)),
    text(t(`priority.${clock.priority}`)),
  ];
}
