import { type Route, route } from '../../shared/lambda/http.ts';
import type { HttpRequest, HttpResponse } from '../../shared/lambda/http-message.ts';

type Request = HttpRequest<unknown>;
type View<V> = (request: Request, all: boolean) => Promise<V>;

/** A report as JSON, and the same view as CSV: one way to the figures. */
export function report<V>(
  name: string,
  view: View<V>,
  csv: (view: V, language: Request['language']) => string,
): readonly Route[] {
  const feature = 'reports';
  return [
    route({
      method: 'GET',
      path: `/api/staff/reports/${name}`,
      policy: { action: 'report.read' },
      feature,
      handle: async (request) => ({ status: 200, json: await view(request, false) }),
    }),
    route({
      method: 'GET',
      path: `/api/staff/reports/${name}.csv`,
      policy: { action: 'report.export' },
      feature,
      handle: async (request) => csvFile(name, csv(await view(request, true), request.language)),
    }),
  ];
}

const csvFile = (name: string, text: string): HttpResponse => ({
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  },
  text,
});
