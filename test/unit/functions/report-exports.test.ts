import { expect, it } from 'vitest';
import { routes } from '../../../functions/staff-api/routes.ts';
import { type Language, languages } from '../../../shared/domain/language.ts';
import { attainmentCsv } from '../../../shared/pages/staff/reports/attainment-csv.ts';
import { boardCsv } from '../../../shared/pages/staff/reports/board-csv.ts';
import { expectationsCsv } from '../../../shared/pages/staff/reports/expectations-csv.ts';
import { leagueCsv, requestsCsv, waitsCsv } from '../../../shared/pages/staff/reports/league-csv.ts';
import { overviewCsv, overviewListCsv } from '../../../shared/pages/staff/reports/overview-csv.ts';
import { classifiedCsv, paretoCsv } from '../../../shared/pages/staff/reports/pareto-csv.ts';
import {
  promiseListCsv,
  promiseRegisterCsv,
} from '../../../shared/pages/staff/reports/promise-register-csv.ts';
import { promisesCsv } from '../../../shared/pages/staff/reports/promises-csv.ts';
import { chen, submission } from '../../support/builders/complaints.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';

const base = '/api/staff/reports/';

/** How a view of each report is written as a file, and a question to which there is an answer. */
const reports: Readonly<Record<string, readonly [string, (view: never, language: Language) => string]>> = {
  board: ['within=24', boardCsv],
  attainment: ['by=clock', attainmentCsv],
  promises: ['', promisesCsv],
  expectations: ['', expectationsCsv],
  overview: ['', overviewCsv],
  'overview-list': ['figure=arrivals', overviewListCsv],
  league: ['', leagueCsv],
  requests: ['', requestsCsv],
  waits: ['by=owner', waitsCsv],
  'promise-register': ['', promiseRegisterCsv],
  'promise-register-list': ['', promiseListCsv],
  pareto: ['', paretoCsv],
  classified: ['', classifiedCsv],
};

/** Two complaints of which every report has something to say: assessed, asked about, promised something, one solved. */
async function busyDesk() {
  const desk = staffDesk();
  const receive = () => desk.receive({ submission: submission({ expectedDays: 2 }) });
  const [solved, open] = [await receive(), await receive()];
  const assessed = { cause: 'DAMAGED', fault: 'carrier', severity: 3, priority: 'normal' };
  const promised = { text: 'A new cup', promisedBy: 'zhou', dueOn: '2026-11-24' };
  for (const reference of [solved, open]) {
    await desk.command(reference, 'confirm');
    await desk.command(reference, 'assess', assessed);
    await desk.command(reference, 'make-promise', promised);
    await desk.command(reference, 'ask-supplier', { text: 'Is the batch faulty?', supplierId: 'haixing' });
    desk.later(600);
    await desk.command(reference, 'end-wait', { text: 'They called: yes.', how: 'answered' });
  }
  await desk.command(solved, 'reply', { text: 'A new one is on its way.' });
  await desk.command(solved, 'resolve', { outcome: 'remedied', text: 'Sent a new one.' });
  return desk;
}

it('there is a proof for every report that can be exported', () => {
  const exported = routes(staffDesk().deps).flatMap(({ path }) =>
    path.startsWith(base) && path.endsWith('.csv') ? [path.slice(base.length, -'.csv'.length)] : [],
  );
  expect(exported.sort()).toEqual(Object.keys(reports).sort());
});

it.each(Object.entries(reports))(
  'export equals screen: the file of %s is what the page is made of, written as rows',
  async (name, [query, csv]) => {
    const { get } = await busyDesk();
    for (const language of languages) {
      const asked = `?${query}${query && '&'}lang=${language}`;
      const { json } = await get(`${base}${name}${asked}`, chen);
      const { status, text } = await get(`${base}${name}.csv${asked}`, chen);
      expect(status).toBe(200);
      expect(text).toBe(csv(json as never, language));
      // A head and at least one row: an empty file would prove nothing.
      expect(text.trim().split('\r\n').length).toBeGreaterThan(1);
    }
  },
);
