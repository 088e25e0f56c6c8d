import { describe, expect, it } from 'vitest';
import { ids } from '../../../shared/adapters/ids.ts';
import type { RoutingRule } from '../../../shared/domain/routing/routing-rules.ts';
import { confirmComplaint } from '../../../shared/usecases/customers/confirm-complaint.ts';
import { agent, routingRules } from '../../support/builders/agents.ts';
import { chen, customer, lin, submission } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const toLogistics: RoutingRule = { when: { cause: ['DELIVERY_LATE'] }, to: { department: 'logistics' } };
const taiwanese: RoutingRule = {
  when: { language: ['zh-TW'], region: ['TW'] },
  to: { department: 'customer-service', agents: ['wong'] },
};

async function routingDesk(...rules: readonly RoutingRule[]) {
  const desk = staffDesk();
  await desk.definitions.add(agent({ id: 'lin' }));
  await desk.definitions.add(agent({ id: 'wong' }));
  await desk.definitions.add(agent({ id: 'chen', department: 'logistics' }));
  if (rules.length > 0) await desk.definitions.add(routingRules({ rules }));
  return desk;
}
const quality = { cause: 'PROC_QUALITY', fault: 'product', severity: 3, priority: 'normal' };
const late = {
  cause: 'DELIVERY_LATE',
  fault: 'carrier',
  severity: 3,
  priority: 'normal',
  delivery: { promisedAt: '2026-11-20', arrivedAt: '2026-11-23' },
};

describe('issue 5: routing at confirmation and assessment', () => {
  it('the assessment gives it to whom the rule of its cause names, by the same event', async () => {
    const { receive, command, complaints } = await routingDesk(toLogistics);
    const reference = await receive();
    const { json } = await command(reference, 'assess', late);
    expect(json.state).toMatchObject({ ownerId: 'chen', department: 'logistics', ownerChanges: 1 });
    const log = await complaints.since(reference, 0);
    expect(log.map(({ type }) => type)).toEqual(['received', 'assessed']);
    expect(log[1]?.data).toMatchObject({ routed: { ownerId: 'chen', because: 'rule', rule: 1, version: 2 } });
  });

  it('the assessor may keep it; other causes leave it where it is; whoever has it by the rule keeps it', async () => {
    const { receive, command, complaints } = await routingDesk(toLogistics);
    const kept = await receive();
    expect((await command(kept, 'assess', { ...late, keepOwner: true })).json.state.ownerId).toBe('lin');
    expect((await complaints.head(kept))?.data).not.toHaveProperty('keepOwner');
    const other = await receive();
    expect((await command(other, 'assess', quality)).json.state.ownerId).toBe('lin');
    const moved = await receive();
    await command(moved, 'assess', late);
    expect((await command(moved, 'assess', late, { who: chen })).json.state.ownerChanges).toBe(1);
  });

  it('the confirmation gives it to whom the rules name, and never takes it from who took it by hand', async () => {
    const { receive, deps, contacts, links, complaints, command } = await routingDesk(taiwanese);
    const over = { language: 'zh-TW', submission: submission({ region: 'TW' }) } as const;
    const confirm = (reference: string) =>
      confirmComplaint(
        { ...deps, contacts, links, ids },
        { reference, commandId: `confirm-${reference}`, actor: customer, at: deps.now() },
      );
    const first = await receive(over);
    expect((await complaints.head(first))?.state.ownerId).toBe('lin');
    const { head } = await confirm(first);
    expect(head.state).toMatchObject({ ownerId: 'wong' });
    expect(head.state.ownerChanges).toBeUndefined();
    const second = await receive(over);
    await command(second, 'assign', { ownerId: 'chen', department: 'logistics', summary: 'Mine.' });
    expect((await confirm(second)).head.state.ownerId).toBe('chen');
    expect((await confirm(await receive())).head.state.ownerId).toBe('lin');
  });

  it('what is logged by phone is routed at once; who logs it may keep it', async () => {
    const { call, complaints } = await routingDesk(taiwanese);
    const log = (over: object) =>
      call({
        method: 'POST',
        path: '/api/staff/complaints',
        json: { channel: 'phone', contact: {}, text: 'x', language: 'zh-TW', region: 'TW', ...over },
        claims: claimsOf(chen),
      });
    const routed = await log({ commandId: 'call-00001' });
    expect(routed.json.ownerId).toBe('wong');
    expect((await complaints.event(routed.json.reference, 1))?.data).toMatchObject({ routed: { rule: 1 } });
    expect((await log({ commandId: 'call-00001' })).json.reference).toBe(routed.json.reference);
    expect((await log({ commandId: 'call-00002', owner: 'mine' })).json.ownerId).toBe('chen');
  });

  it('two agents assign at once: one wins, the other sees 409 with what changed', async () => {
    const { receive, command } = await routingDesk();
    const reference = await receive();
    const to = (ownerId: string) => ({ ownerId, department: 'logistics', summary: 'Take it.' });
    const answers = await Promise.all([
      command(reference, 'assign', to('wong'), { who: lin, expectedSequence: 1 }),
      command(reference, 'assign', to('chen'), { who: chen, expectedSequence: 1 }),
    ]);
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    expect(lost?.json).toMatchObject({
      code: 'changed-meanwhile',
      sequence: 2,
      changes: [{ sequence: 2, type: 'assigned', actor: won?.json.timeline[1].actor }],
    });
  });

  it('rules are checked when they are saved: what is not there is refused, what never happens is a finding', async () => {
    const { call } = await routingDesk();
    const save = (value: unknown, version = 1) =>
      call({
        method: 'POST',
        path: '/api/staff/definitions/routing-rules/default',
        json: { version, value },
        claims: claimsOf(chen),
      });
    const rules = (...all: readonly unknown[]) => ({ rules: all, dutyOwners: {} });
    const ghost = await save(rules({ when: { cause: ['GHOST'] }, to: { department: 'finance' } }));
    expect(ghost.json).toMatchObject({ code: 'cause-unknown', field: 'value/rules/0/when/cause/0' });
    expect((await save({ rules: [], dutyOwners: { finance: 'ghost' } })).json.code).toBe('agent-unknown');
    expect((await save(rules({ when: { weather: ['rain'] }, to: {} }))).status).toBe(400);
    const all = { when: {}, to: { department: 'logistics' } };
    const saved = await save(rules(all, toLogistics, { when: {}, to: { department: 'finance' } }));
    expect(saved.json.findings).toMatchObject([
      { code: 'rule-never-reached', field: 'rules/1', rule: 2 },
      { code: 'rule-never-reached', field: 'rules/2', rule: 3 },
      { code: 'rule-without-people', field: 'rules/2', rule: 3 },
    ]);
  });
});
