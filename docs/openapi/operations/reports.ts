import type * as z from 'zod';
import { classifiedQuery, paretoQuery } from '../../../shared/contracts/pareto.ts';
import { promiseListQuery, promiseRegisterQuery } from '../../../shared/contracts/promises.ts';
import {
  attainmentQuery,
  boardQuery,
  expectationsQuery,
  overviewListQuery,
  overviewQuery,
  promisesQuery,
} from '../../../shared/contracts/reports.ts';
import { leagueQuery, requestsQuery, waitsQuery } from '../../../shared/contracts/request-reports.ts';
import type { Operations } from '../operation.ts';

/** A report as a view and, from the same figures, as CSV. */
const report = (name: string, summary: string, query: z.ZodObject, view: string): Operations => ({
  [`GET /api/staff/reports/${name}`]: { summary, query, answer: { json: view } },
  [`GET /api/staff/reports/${name}.csv`]: {
    summary: `${summary} As CSV.`,
    query,
    answer: { csv: 'The rows of the view, all of them.' },
  },
});

export const reportOperations: Operations = {
  ...report(
    'overview',
    'Show whether the department works, against the period before.',
    overviewQuery,
    'OverviewView',
  ),
  ...report('overview-list', 'List the complaints behind a figure.', overviewListQuery, 'OverviewListView'),
  ...report('league', 'Show which supplier or department answers how fast.', leagueQuery, 'LeagueView'),
  ...report('requests', 'List the questions behind a number of the league.', requestsQuery, 'RequestsView'),
  ...report(
    'promise-register',
    'Show how many promises to customers were kept.',
    promiseRegisterQuery,
    'PromiseRegisterView',
  ),
  ...report(
    'promise-register-list',
    'List the promises to customers behind a number.',
    promiseListQuery,
    'PromiseListView',
  ),
  ...report('waits', 'Show where the time of settled complaints went.', waitsQuery, 'WaitsView'),
  ...report('pareto', 'Show what complaints are about, largest group first.', paretoQuery, 'ParetoView'),
  ...report('classified', 'List the assessed complaints behind a number.', classifiedQuery, 'ClassifiedView'),
  ...report('board', 'Show what is late and what will be soon.', boardQuery, 'BoardView'),
  ...report('attainment', 'Show how many promises were kept.', attainmentQuery, 'AttainmentView'),
  ...report('promises', 'List the promises behind a number.', promisesQuery, 'PromisesView'),
  ...report(
    'expectations',
    'Compare targets with what customers expect.',
    expectationsQuery,
    'ExpectationsView',
  ),
};
