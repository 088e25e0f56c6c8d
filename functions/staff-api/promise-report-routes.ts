import { promiseListQuery, promiseRegisterQuery } from '../../shared/contracts/promises.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { promiseListCsv, promiseRegisterCsv } from '../../shared/pages/staff/reports/promise-register-csv.ts';
import {
  type PromiseReportDeps,
  viewPromiseList,
  viewPromiseRegister,
} from '../../shared/usecases/promises/view-promise-register.ts';
import { periodOf } from '../../shared/usecases/reports/load-results.ts';
import { report } from './report.ts';

export interface PromiseReportRouteDeps {
  readonly reports: PromiseReportDeps;
  readonly now: () => Instant;
}

/** Whether what was promised to customers is kept, and the promises behind each number; each also as CSV. */
export const promiseReportRoutes = ({ reports, now }: PromiseReportRouteDeps): readonly Route[] => [
  ...report(
    'promise-register',
    ({ query, language }) => {
      const { from, to, ...asked } = parseWith(promiseRegisterQuery, query, language);
      const at = now();
      return viewPromiseRegister(reports, { ...asked, ...periodOf({ from, to }, reports.zone, at) }, at);
    },
    promiseRegisterCsv,
  ),
  ...report(
    'promise-register-list',
    ({ query, language }, all) => {
      const { from, to, page, ...asked } = parseWith(promiseListQuery, query, language);
      const at = now();
      const wanted = { ...asked, ...periodOf({ from, to }, reports.zone, at) };
      return viewPromiseList(reports, wanted, at, all ? undefined : page);
    },
    promiseListCsv,
  ),
];
