import type { Action } from '../../../shared/domain/identity/permissions.ts';

/** A link of the side navigation and of the palette: shown to whoever may do the action. */
export interface Destination {
  /** Address below the console's home, as the router matches it. */
  readonly to: string;
  /** Key in `console.json`. */
  readonly text: string;
  readonly action: Action;
  /** The heading below which it stands; absent: above all headings. */
  readonly section?: Section;
}

/** Headings of the side navigation, from top to bottom; each a key `navigation.<section>`. */
export const sections = ['reports', 'settings'] as const;
export type Section = (typeof sections)[number];

/** The side navigation, from top to bottom. */
export const destinations: readonly Destination[] = [
  { to: '/complaints', text: 'navigation.complaints', action: 'complaint.list' },
  { to: '/complaints/new', text: 'navigation.intake', action: 'complaint.handle' },
  { to: '/mails', text: 'navigation.mails', action: 'complaint.handle' },
  { to: '/overview', text: 'navigation.overview', action: 'report.read' },
  { to: '/costs', text: 'navigation.costs', action: 'cost.read' },
  { to: '/settings/setup', text: 'navigation.setup', action: 'desk.edit', section: 'settings' },
  { to: '/settings/agent', text: 'navigation.agents', action: 'agent.read', section: 'settings' },
  {
    to: '/settings/routing-rules/default',
    text: 'navigation.routing',
    action: 'routing.edit',
    section: 'settings',
  },
  { to: '/reports/board', text: 'navigation.board', action: 'report.read', section: 'reports' },
  { to: '/reports/attainment', text: 'navigation.attainment', action: 'report.read', section: 'reports' },
  { to: '/reports/promises', text: 'navigation.promises', action: 'report.read', section: 'reports' },
  { to: '/reports/expectations', text: 'navigation.expectations', action: 'report.read', section: 'reports' },
  { to: '/reports/league', text: 'navigation.league', action: 'report.read', section: 'reports' },
  { to: '/reports/waits', text: 'navigation.waits', action: 'report.read', section: 'reports' },
  { to: '/reports/pareto', text: 'navigation.pareto', action: 'report.read', section: 'reports' },
  { to: '/policies', text: 'navigation.policies', action: 'definition.read', section: 'settings' },
  { to: '/calendars', text: 'navigation.calendars', action: 'definition.read', section: 'settings' },
  { to: '/settings/team', text: 'navigation.teams', action: 'definition.read', section: 'settings' },
  { to: '/settings/cause', text: 'navigation.causes', action: 'definition.read', section: 'settings' },
  {
    to: '/settings/indicator',
    text: 'navigation.indicators',
    action: 'definition.read',
    section: 'settings',
  },
  {
    to: '/settings/product-line',
    text: 'navigation.productLines',
    action: 'definition.read',
    section: 'settings',
  },
  {
    to: '/settings/canned-reply',
    text: 'navigation.cannedReplies',
    action: 'definition.read',
    section: 'settings',
  },
  { to: '/settings/macro', text: 'navigation.macros', action: 'definition.read', section: 'settings' },
  {
    to: '/settings/desk-settings/default',
    text: 'navigation.deskSettings',
    action: 'definition.read',
    section: 'settings',
  },
  { to: '/settings/register', text: 'navigation.register', action: 'register.edit', section: 'settings' },
  { to: '/settings/api-keys', text: 'navigation.apiKeys', action: 'integration.manage', section: 'settings' },
  {
    to: '/settings/webhooks',
    text: 'navigation.webhooks',
    action: 'integration.manage',
    section: 'settings',
  },
  { to: '/settings/permissions', text: 'navigation.permissions', action: 'staff.enter', section: 'settings' },
];
