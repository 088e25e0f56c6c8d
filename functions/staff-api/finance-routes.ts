import { costsQuery } from '../../shared/contracts/costs.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { costsCsv } from '../../shared/pages/finance/costs-csv.ts';
import { type ViewDeps, viewCosts } from '../../shared/usecases/finance/view-costs.ts';

export interface FinanceDeps {
  readonly finance: ViewDeps;
}

/** What the system cost: totals of a day, the invocations of an hour, and both as CSV. */
export const financeRoutes = ({ finance }: FinanceDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/staff/costs',
    policy: { action: 'cost.read' },
    feature: 'finance',
    async handle({ query, language }) {
      const asked = parseWith(costsQuery, query, language);
      return { status: 200, json: await viewCosts(finance, asked) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/staff/costs.csv',
    policy: { action: 'cost.export' },
    feature: 'finance',
    async handle({ query, language }) {
      const asked = parseWith(costsQuery, query, language);
      const view = await viewCosts(finance, { ...asked, invocations: 'all' });
      const name = `costs-${view.day}${view.hour === null ? '' : `-${view.hour}`}.csv`;
      return {
        status: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
        },
        text: costsCsv(view, language),
      };
    },
  }),
];
