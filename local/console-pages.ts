import { heldMailId } from './held-mail.ts';

/** A page of the console as somebody looks at it: for pictures, and for the test that walks all of them. */
export interface ConsolePage {
  /** What its picture is called. */
  readonly name: string;
  /** The route's path, as its file in web/console says it. */
  readonly route: string;
  /** Address below the console's home; absent: the route's. `$reference` stands for a complaint's. */
  readonly path?: string;
}

/** Every page of the console, in a state worth looking at. All of them open to an administrator. */
export const consolePages: readonly ConsolePage[] = [
  { name: 'queue', route: '/complaints', path: '/complaints?view=open' },
  { name: 'intake', route: '/complaints/new' },
  {
    name: 'intake-message',
    route: '/complaints/new',
    path: '/complaints/new?entry=message&channel=wechat&reference=$reference',
  },
  { name: 'complaint', route: '/complaints/$reference' },
  { name: 'mails', route: '/mails' },
  { name: 'mail', route: '/mails', path: `/mails?mail=${heldMailId}` },
  { name: 'overview', route: '/overview' },
  { name: 'overview-list', route: '/overview/list', path: '/overview/list?figure=arrivals' },
  { name: 'costs', route: '/costs' },
  { name: 'board', route: '/reports/board', path: '/reports/board?within=72' },
  { name: 'attainment', route: '/reports/attainment' },
  { name: 'attainment-list', route: '/reports/attainment/list' },
  { name: 'expectations', route: '/reports/expectations' },
  { name: 'promises', route: '/reports/promises' },
  { name: 'promise-list', route: '/reports/promises/list' },
  { name: 'league', route: '/reports/league' },
  { name: 'questions', route: '/reports/league/list' },
  { name: 'waits', route: '/reports/waits' },
  { name: 'pareto', route: '/reports/pareto' },
  { name: 'classified', route: '/reports/pareto/list' },
  { name: 'setup-company', route: '/settings/setup', path: '/settings/setup?step=company' },
  { name: 'setup-causes', route: '/settings/setup', path: '/settings/setup?step=causes' },
  { name: 'setup-mail', route: '/settings/setup', path: '/settings/setup?step=mail' },
  { name: 'setup', route: '/settings/setup' },
  { name: 'people', route: '/settings/$kind', path: '/settings/agent' },
  { name: 'person', route: '/settings/$kind/$id', path: '/settings/agent/lin' },
  { name: 'new-person', route: '/settings/add/$kind', path: '/settings/add/agent' },
  { name: 'routing', route: '/settings/$kind/$id', path: '/settings/routing-rules/default' },
  { name: 'causes', route: '/settings/$kind', path: '/settings/cause' },
  { name: 'indicators', route: '/settings/$kind', path: '/settings/indicator' },
  { name: 'product-lines', route: '/settings/$kind', path: '/settings/product-line' },
  { name: 'canned-replies', route: '/settings/$kind', path: '/settings/canned-reply' },
  { name: 'macros', route: '/settings/$kind', path: '/settings/macro' },
  { name: 'new-macro', route: '/settings/add/$kind', path: '/settings/add/macro' },
  { name: 'cause', route: '/settings/$kind/$id', path: '/settings/cause/DELIVERY_LATE' },
  { name: 'desk-settings', route: '/settings/$kind/$id', path: '/settings/desk-settings/default' },
  { name: 'new-indicator', route: '/settings/add/$kind', path: '/settings/add/indicator' },
  { name: 'permissions', route: '/settings/permissions' },
  { name: 'policies', route: '/policies' },
  { name: 'new-policy', route: '/policies/add' },
  { name: 'policy', route: '/policies/$id', path: '/policies/standard' },
  { name: 'policy-rules', route: '/policy-rules' },
  { name: 'calendars', route: '/calendars' },
  { name: 'new-calendar', route: '/calendars/add' },
  { name: 'calendar', route: '/calendars/$id', path: '/calendars/office-china' },
  { name: 'teams', route: '/settings/$kind', path: '/settings/team' },
  { name: 'team', route: '/settings/$kind/$id', path: '/settings/team/finance' },
  { name: 'new-team', route: '/settings/add/$kind', path: '/settings/add/team' },
  { name: 'register', route: '/settings/register' },
  { name: 'new-supplier', route: '/settings/register', path: '/settings/register?edit=supplier' },
  { name: 'api-keys', route: '/settings/api-keys' },
  { name: 'new-api-key', route: '/settings/api-keys', path: '/settings/api-keys?add=true' },
  { name: 'webhooks', route: '/settings/webhooks' },
  { name: 'new-webhook', route: '/settings/webhooks', path: '/settings/webhooks?add=true' },
  { name: 'webhook', route: '/settings/webhooks/$id', path: '/settings/webhooks/$webhook' },
];

/** The address of a page once the things that it names are known. */
export const addressOf = (
  { route, path = route }: ConsolePage,
  known: { readonly reference: string; readonly webhook: string },
): string => path.replace('$reference', known.reference).replace('$webhook', known.webhook);
