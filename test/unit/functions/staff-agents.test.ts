import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { agent, routingRules } from '../../support/builders/agents.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const root: Actor = { kind: 'staff', id: 'root', roles: ['admin'] };
const record = '/api/staff/definitions/agent/lin';
const handOver = '/api/staff/agents/lin/hand-over';

async function agentDesk() {
  const desk = staffDesk();
  desk.accounts.add('root');
  for (const id of ['lin', 'wong', 'chen']) await desk.definitions.add(agent({ id }));
  await desk.definitions.add(
    routingRules({ rules: [{ when: {}, to: { department: 'customer-service' } }], dutyOwners: {} }),
  );
  const post = (path: string, json: unknown, who = root) =>
    desk.call({ method: 'POST', path, json, claims: claimsOf(who) });
  const { value } = agent();
  return {
    ...desk,
    post,
    value,
    deactivate: () => post(record, { version: 1, value, retired: true }),
    /** Rounds from the beginning until one moves and leaves nothing. */
    async handAll(commandId = 'leaves-0001') {
      const seen: { moved: readonly { reference: string; ownerId: string }[]; left: readonly unknown[] }[] =
        [];
      let after: string | undefined;
      do {
        const { json } = await post(handOver, {
          commandId,
          summary: 'Lin has left.',
          ...(after && { after }),
        });
        seen.push(json as never);
        after = json.after as string | undefined;
      } while (after !== undefined);
      return seen;
    },
  };
}

describe('R069 agents: nothing is orphaned when somebody leaves', () => {
  it('the list shows people, their open complaints and the permission table', async () => {
    const { get, receive } = await agentDesk();
    await receive();
    const { json } = await get('/api/staff/agents', chen);
    expect(json.agents).toHaveLength(3);
    expect(json.agents.find(({ id }: { id: string }) => id === 'lin')).toMatchObject({
      active: true,
      absentToday: false,
      version: 1,
      changedBy: 'root',
      open: { count: 1, more: false },
    });
    expect(json.permissions['complaint.approve']).toEqual(['lead', 'manager', 'admin']);
    expect((await get('/api/staff/agents', lin)).json.code).toBe('not-permitted');
  });

  it('a deactivated agent signs in no more, is given nothing, and is named with who did it', async () => {
    const { deactivate, accounts, deps, receive, command } = await agentDesk();
    const reference = await receive();
    const { status, json } = await deactivate();
    expect([status, json.versions[0].retired, json.versions[0].changedBy]).toEqual([200, true, 'root']);
    expect(accounts.has('lin')).toBe(false);
    expect(await deps.isEnabled('lin')).toBe(false);
    expect((await command(reference, 'add-note', { text: 'x' })).json.code).toBe('account-disabled');
    const back = { ownerId: 'lin', department: 'customer-service', summary: 'x' };
    expect((await command(reference, 'assign', back, { who: chen })).json.code).toBe('owner-unknown');
  });

  it('roles of the record are the groups of the account; nobody without an account is a finding', async () => {
    const { post, value, deps } = await agentDesk();
    await post(record, { version: 1, value: { ...value, roles: ['agent', 'lead'] } });
    expect(deps.groups.get('lin')).toEqual(['agent', 'lead']);
    const added = await post('/api/staff/definitions/agent/new-one', { version: 0, value });
    expect(added.json.findings).toEqual([{ code: 'account-missing' }]);
    const path = '/api/staff/agents/new-one/account';
    expect((await post(path, { email: 'new@redress.example' })).json.account).toBe('created');
    expect(deps.groups.get('new-one')).toEqual(['agent']);
    expect((await post(path, { email: 'new@redress.example' })).json.account).toBe('exists');
    expect((await post('/api/staff/agents/none/account', { email: 'a@b.example' })).json.code).toBe(
      'agent-unknown',
    );
  });

  it('nobody deactivates himself or gives up his own administration', async () => {
    const { post, value } = await agentDesk();
    const own = '/api/staff/definitions/agent/root';
    const admin = { ...value, roles: ['admin'] };
    expect((await post(own, { version: 0, value: admin })).status).toBe(200);
    expect((await post(own, { version: 1, value: admin, retired: true })).json.code).toBe('not-yourself');
    expect((await post(own, { version: 1, value })).json.code).toBe('not-yourself');
  });

  it('120 open complaints: every one has another owner, page by page, with the summary and the actor', async () => {
    const { receive, deactivate, handAll, cards, complaints, command } = await agentDesk();
    const references: string[] = [];
    for (let i = 0; i < 120; i++) references.push(await receive());
    await command(references[0] ?? '', 'withdraw', { text: 'Changed his mind.' });
    await deactivate();
    const pages = await handAll();
    expect(pages.length).toBeGreaterThan(2);
    const moved = pages.flatMap((page) => page.moved);
    expect(new Set(moved.map(({ reference }) => reference)).size).toBe(119);
    expect(new Set(moved.map(({ ownerId }) => ownerId))).toEqual(new Set(['chen', 'wong']));
    for (const reference of references.slice(1)) {
      const head = await complaints.head(reference);
      expect(head?.state.ownerId).not.toBe('lin');
      expect(head).toMatchObject({ type: 'assigned', actor: { kind: 'staff', id: 'root' } });
    }
    // The cards are behind: a second round finds them, and moves nothing twice.
    expect((await cards.listByOwner('lin')).cards.length).toBeGreaterThan(0);
    const again = await handAll('leaves-0002');
    expect(again.flatMap((page) => [...page.moved, ...page.left])).toEqual([]);
  });

  it('what nobody can take is left and named, and goes on when somebody can', async () => {
    const { receive, post, handAll, definitions, value } = await agentDesk();
    await receive();
    for (const id of ['wong', 'chen'])
      await post(`/api/staff/definitions/agent/${id}`, { version: 1, value, retired: true });
    const [page] = await handAll();
    expect(page).toMatchObject({ moved: [], left: [{ code: 'nobody-to-take-over' }] });
    await definitions.add(agent({ id: 'wong', version: 3 }));
    expect((await handAll('leaves-0003'))[0]?.moved).toHaveLength(1);
  });

  it('a complaint that is reopened after its owner left gets another', async () => {
    const { receive, command, deactivate, complaints } = await agentDesk();
    const reference = await receive();
    await command(reference, 'resolve', { outcome: 'explained', text: 'So it is.' });
    await deactivate();
    const { json } = await command(reference, 'reopen', { text: 'It is not.' }, { who: chen });
    expect(json.state.ownerId).toBe('chen');
    expect((await complaints.head(reference))?.data).toMatchObject({ routed: { because: 'rule', rule: 1 } });
  });
});
