import type { PromisesView } from '../../../contracts/reports.ts';
import type { Language } from '../../../domain/language.ts';
import type { ClockResult } from '../../../domain/reports/clock-result.ts';
import { html } from '../../html.ts';
import { instant } from '../time.ts';
import { filterPills, filterQuery, standingBadge } from './attainment.ts';
import { reportPage } from './report-frame.ts';
import { address } from './report-period.ts';
import { nothing, type ReportTable, tableCsv, tableHtml, text } from './report-table.ts';
import { type ReportWords, reportWords } from './report-words.ts';

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

/** The promises that one number of the attainment report counts. */
export function promisesFragment(view: PromisesView, language: Language): string {
  const words = reportWords(language);
  const { r } = words;
  const { from, to, standing } = view;
  const query = { ...filterQuery(view.filters), from, to, standing };
  const page = (number: number, text: string) =>
    html`<a class="button" href="#${address('reports/promises', { ...query, page: String(number) })}">${text}</a>`;
  const frame = {
    report: 'attainment',
    title: r('title.promises', { count: view.count, standing: r(`standing.${standing}`) }),
    columns,
    definition: view.definition,
    now: view.now,
    csv: { path: address('reports/promises.csv', query), file: `promises-${standing}-${from}-${to}.csv` },
  } as const;
  return reportPage(
    frame,
    words,
    html`<p>${words.day(from)} – ${words.day(to)}</p>${filterPills(view, words)}
${
  view.count === 0
    ? html`<p class="empty">${r('attainment.empty')}</p>`
    : tableHtml(promisesTable(view, words), frame.title, words)
}
${
  view.pages > 1 &&
  html`<p class="more">${view.page > 1 && page(view.page - 1, r('pageBefore'))} ${r('page', { page: view.page, pages: view.pages })} ${view.page < view.pages && page(view.page + 1, r('pageAfter'))}</p>`
}`,
  );
}

export const promisesCsv = (view: PromisesView, language: Language): string => {
  const words = reportWords(language);
  return tableCsv(promisesTable(view, words), words);
};

const promisesTable = ({ promises }: PromisesView, words: ReportWords): ReportTable => ({
  columns,
  rows: promises.map((promise) => rowOf(promise, words)),
});

const minutes = (seconds: number): number => Math.floor(seconds / 60);

function rowOf(promise: ClockResult, words: ReportWords): ReportTable['rows'][number] {
  const { r, t, value, duration } = words;
  const { reference, stoppedAt, usedSeconds, targetSeconds, ownerId } = promise;
  const standing = promise.result === 'missed' && stoppedAt === null ? 'openLate' : promise.result;
  const number = promise.number > 1 ? ` ${promise.number}` : '';
  const known = (name: 'cause' | 'channel' | 'tier') =>
    promise[name] === null ? nothing(value(name, null)) : text(value(name, promise[name]));
  return [
    text(reference, html`<a href="#complaints/${reference}">${reference}</a>`),
    text(r(`standing.${standing}`), standingBadge(standing, r(`standing.${standing}`))),
    text(`${t(`clock.${promise.clock}`)}${number}`),
    text(promise.dueAt, instant(promise.dueAt)),
    stoppedAt === null ? nothing(r('stillOpen')) : text(stoppedAt, instant(stoppedAt)),
    usedSeconds === null
      ? nothing(r('stillOpen'))
      : { cell: minutes(usedSeconds), shown: duration(usedSeconds) },
    { cell: minutes(targetSeconds), shown: duration(targetSeconds) },
    text(ownerId, html`<bdi>${ownerId}</bdi>`),
    text(value('department', promise.department)),
    known('cause'),
    known('channel'),
    known('tier'),
    text(promise.policy),
    text(promise.calendar),
  ];
}
