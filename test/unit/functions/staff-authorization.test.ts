import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/staff-api/routes.ts';
import { staffCommandTypes } from '../../../shared/contracts/staff-commands.ts';
import type { StaffCommandType } from '../../../shared/domain/complaints/command-permissions.ts';
import { type Role, roles } from '../../../shared/domain/identity/roles.ts';
import { agent } from '../../support/builders/agents.ts';
import { apiKey } from '../../support/builders/api-keys.ts';
import { commandData } from '../../support/builders/commands.ts';
import { definition, reply } from '../../support/builders/definitions.ts';
import { staffDesk } from '../../support/builders/staff-desk.ts';
import { accessClaims } from '../../support/events/http-event.ts';

/** Who may use which route: written out here, apart from the product's own table. */
const everybody = roles;
const readers: readonly Role[] = ['agent', 'caller', 'technician', 'logistics', 'lead', 'manager', 'admin'];
const handlers: readonly Role[] = ['agent', 'lead', 'manager', 'admin'];
const accountants: readonly Role[] = ['finance', 'manager', 'admin'];
const leaders: readonly Role[] = ['lead', 'manager', 'admin'];
const administrators: readonly Role[] = ['admin'];
const approvers: readonly Role[] = ['lead', 'manager', 'admin'];

const allowed: Readonly<Record<string, readonly Role[] | 'public'>> = {
  'GET /staff': 'public',
  'GET /staff/{proxy+}': 'public',
  'GET /api/staff/me': everybody,
  'GET /api/staff/complaints': readers,
  'GET /api/staff/views': readers,
  'POST /api/staff/views': readers,
  'POST /api/staff/complaints/{reference}/presence': readers,
  'POST /api/staff/complaints': handlers,
  'GET /api/staff/complaints/{reference}/link': handlers,
  'GET /api/staff/complaints/{reference}': readers,
  'POST /api/staff/complaints/{reference}/commands': handlers,
  'POST /api/staff/complaints/{reference}/photos': handlers,
  'POST /api/staff/complaints/{reference}/macros': handlers,
  'GET /api/staff/held-mails': handlers,
  'POST /api/staff/held-mails/{mailId}': handlers,
  'GET /api/staff/mails/{mailId}': handlers,
  'GET /api/staff/costs': accountants,
  'GET /api/staff/costs.csv': accountants,
  'GET /api/staff/register': leaders,
  'POST /api/staff/register': leaders,
  'GET /api/staff/definitions/{kind}': everybody,
  'GET /api/staff/definitions/{kind}/{id}': everybody,
  'POST /api/staff/definitions/{kind}/{id}': leaders,
  'GET /api/staff/agents': leaders,
  'POST /api/staff/agents/{id}/account': administrators,
  'POST /api/staff/agents/{id}/hand-over': administrators,
  'POST /api/staff/policies/preview': everybody,
  'GET /api/staff/api-keys': administrators,
  'POST /api/staff/api-keys': administrators,
  'POST /api/staff/api-keys/{id}/revoke': administrators,
  'GET /api/staff/reports/overview': leaders,
  'GET /api/staff/reports/overview.csv': leaders,
  'GET /api/staff/reports/overview-list': leaders,
  'GET /api/staff/reports/overview-list.csv': leaders,
  'GET /api/staff/reports/league': leaders,
  'GET /api/staff/reports/league.csv': leaders,
  'GET /api/staff/reports/requests': leaders,
  'GET /api/staff/reports/requests.csv': leaders,
  'GET /api/staff/reports/promise-register': leaders,
  'GET /api/staff/reports/promise-register.csv': leaders,
  'GET /api/staff/reports/promise-register-list': leaders,
  'GET /api/staff/reports/promise-register-list.csv': leaders,
  'GET /api/staff/reports/waits': leaders,
  'GET /api/staff/reports/waits.csv': leaders,
  'GET /api/staff/reports/board': leaders,
  'GET /api/staff/reports/board.csv': leaders,
  'GET /api/staff/reports/pareto': leaders,
  'GET /api/staff/reports/pareto.csv': leaders,
  'GET /api/staff/reports/classified': leaders,
  'GET /api/staff/reports/classified.csv': leaders,
  'GET /api/staff/reports/attainment': leaders,
  'GET /api/staff/reports/attainment.csv': leaders,
  'GET /api/staff/reports/promises': leaders,
  'GET /api/staff/reports/promises.csv': leaders,
  'GET /api/staff/reports/expectations': leaders,
  'GET /api/staff/reports/expectations.csv': leaders,
};

const approvals: readonly StaffCommandType[] = ['give-approval', 'refuse-approval'];

async function deskWithComplaint() {
  const desk = staffDesk();
  for (const role of roles) desk.accounts.add(`a-${role}`);
  await desk.definitions.add(definition({ id: 'known' }));
  await desk.definitions.add(agent({ id: 'known' }));
  await desk.definitions.add(definition({ kind: 'macro', id: 'known', value: noteMacro }));
  await desk.deps.apiKeys.add(apiKey({ id: 'known' }));
  const known = {
    mailId: 'known',
    receivedAt: '2026-11-24T02:00:00.000Z',
    bytes: Buffer.from('Subject: x\r\n\r\nx'),
  };
  desk.storedMails.set('known', known);
  await desk.deps.inbound.hold({ mailId: known.mailId, receivedAt: known.receivedAt, reason: 'spam' });
  const reference = await desk.receive();
  const send = (route: string, claims?: Readonly<Record<string, unknown>>, json?: unknown) => {
    const [method, path = ''] = route.split(' ');
    const body = method === 'POST' && { method, json: json ?? bodyOf(path) };
    return desk.call({
      path: path
        .replace('{reference}', reference)
        .replace('{kind}', 'canned-reply')
        .replace('{id}', 'known')
        .replace('{mailId}', 'known'),
      ...(body && { method: 'POST' as const, json: body.json }),
      ...(claims && { claims }),
    });
  };
  return { ...desk, reference, send };
}

const noteMacro = { name: 'Note', steps: [{ type: 'add-note', text: { en: 'x' } }] };
/** A body that the route takes: of the first ending or part of a path that fits. */
const bodyOf = (path: string) => bodies.find(([part]) => path.includes(part))?.[1] ?? note;
const logged = { commandId: 'command-1', channel: 'phone', contact: { phone: '13800138000' }, text: 'x' };
const entry = {
  kind: 'supplier',
  id: 'nanshan',
  name: 'Nanshan',
  email: 'a@nanshan.example',
  language: 'zh-CN',
};
const note = { type: 'add-note', data: { text: 'x' }, commandId: 'command-1', expectedSequence: 1 };
const bodies: readonly (readonly [string, unknown])[] = [
  ['/commands', note],
  ['/photos', { type: 'image/png' }],
  ['/presence', {}],
  ['/views', { name: 'Mine', search: { view: 'mine' } }],
  [
    '/macros',
    { macro: { id: 'known', version: 1 }, texts: ['x'], commandId: 'command-1', expectedSequence: 1 },
  ],
  ['/api/staff/complaints', logged],
  ['/register', entry],
  ['/definitions/', { version: 1, value: reply }],
  ['/account', { email: 'known@redress.example' }],
  ['/hand-over', { commandId: 'command-1', summary: 'Has left.' }],
  [
    '/policies/preview',
    { priority: 'high', channel: 'web', department: 'finance', at: '2026-11-24T02:00:00.000Z' },
  ],
  ['/held-mails/', { as: 'discarded' }],
  ['/api-keys', { name: 'Web shop', scopes: ['complaints:read'] }],
];
const staffRoutes = Object.entries(allowed).filter(([, who]) => who !== 'public');

describe('P13 who may use the staff API', () => {
  it('has every route in the table, and nothing else', () => {
    const declared = routes(staffDesk().deps).map(({ method, path }) => `${method} ${path}`);
    expect(declared.sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s: exactly the roles of the table', async (route, who) => {
    for (const role of roles) {
      const { send } = await deskWithComplaint();
      const { status } = await send(route, accessClaims(`a-${role}`, role));
      const expected = who === 'public' || who.includes(role) ? [200, 201] : [403];
      expect(expected, `${role} got ${status}`).toContain(status);
    }
  });

  it.each(staffRoutes)('%s: nobody without a token, an access token, a role', async (route) => {
    const { send, complaints, reference } = await deskWithComplaint();
    const claims = accessClaims('a-admin', 'admin');
    expect((await send(route)).json.code).toBe('sign-in-needed');
    expect((await send(route, { ...claims, token_use: 'id' })).json.code).toBe('access-token-needed');
    expect((await send(route, { ...claims, username: undefined })).status).toBe(403);
    expect((await send(route, accessClaims('a-admin'))).json.code).toBe('not-permitted');
    expect((await send(route, { ...claims, 'cognito:groups': ['root', 'Admin', 'agents'] })).status).toBe(
      403,
    );
    expect(await complaints.since(reference, 0)).toHaveLength(1);
  });

  it.each([[['agent', 'lead']], ['[agent lead]'], ['[lead]'], ['lead'], ['agent, lead']])(
    'reads the groups %j of either platform',
    async (groups) => {
      const { send } = await deskWithComplaint();
      const { json } = await send('GET /api/staff/me', {
        ...accessClaims('chen'),
        'cognito:groups': groups,
      });
      expect(json.roles).toContain('lead');
      expect(json.actions).toContain('complaint.approve');
    },
  );

  it('gives each command to exactly the roles of the table', async () => {
    for (const type of staffCommandTypes) {
      for (const role of roles) {
        const { send } = await deskWithComplaint();
        const data = type === 'confirm' ? {} : wireData(type);
        const json = { type, data, commandId: 'command-1', expectedSequence: 1 };
        const answer = await send(
          'POST /api/staff/complaints/{reference}/commands',
          accessClaims(`a-${role}`, role),
          json,
        );
        const may = (approvals.includes(type) ? approvers : handlers).includes(role);
        expect([type, role, answer.json.code === 'not-permitted']).toEqual([type, role, !may]);
        expect(answer.json.code).not.toBe('fields-invalid');
      }
    }
  });

  it('refuses a disabled account of any role before it writes', async () => {
    for (const role of handlers) {
      const { send, accounts, complaints, reference } = await deskWithComplaint();
      accounts.delete(`a-${role}`);
      const route = 'POST /api/staff/complaints/{reference}/commands';
      const { status, json } = await send(route, accessClaims(`a-${role}`, role));
      expect([status, json.code]).toEqual([403, 'account-disabled']);
      expect(await complaints.since(reference, 0)).toHaveLength(1);
    }
  });
});

/** What the wire carries: money as decimal text. */
function wireData(type: StaffCommandType): unknown {
  if (type === 'unmerge') return { text: commandData.unmerge.text };
  if (type !== 'offer') return commandData[type];
  return { offer: { kind: 'refund', amount: '12.50', currency: 'CNY' }, text: 'We offer this.' };
}
