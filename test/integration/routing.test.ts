import { afterEach, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';
import type { RoutingRules } from '../../shared/domain/routing/routing-rules.ts';
import { takeInComplaint } from '../../shared/usecases/complaints/take-in-complaint.ts';
import { intake, routing, submission } from '../support/builders/complaints.ts';
import { policies } from '../support/builders/policies.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { staffCaller } from '../support/emulator/staff-caller.ts';

const { gatewayUrl, outputs, clock: clockSetting } = stackUnderTest();
const table = openTable(outputs.tableName);
const complaints = complaintRepository(table);
const clock = openClock(clockSetting);
const links = openLinks(await openKeyRing(outputs.keyRingSecretId));
let restore: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await restore?.();
  restore = undefined;
});

/** A complaint from Macao, which nothing else in these tests is, confirmed by the link of its mail. */
async function confirmed(): Promise<string> {
  const given = submission({
    region: 'MO',
    contact: { name: '何小姐', email: `${ids.commandId()}@example.com` },
  });
  const { event } = await takeInComplaint(
    { complaints, ids, policies, routing },
    intake({ idempotencyKey: ids.commandId(), at: clock.now(), submission: given }),
  );
  const token = links.sign('confirm', event.reference, addSeconds(fromMillis(Date.now()), 3600));
  const body = new URLSearchParams({ confirm: 'yes' });
  const answer = await fetch(`${gatewayUrl}/confirm/${token}`, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return event.reference;
}

it('issue 5 point 4: routing by load gives the next complaint to whoever of the two has fewer', async () => {
  const admin = await staffCaller('admin');
  const store = async (at: string, value: unknown, version: number) =>
    expect(await admin(`definitions/${at}`, { version, value })).toMatchObject({ status: 200 });
  const people = ['a', 'b'].map((letter) => `macao-${letter}-${ids.commandId().slice(0, 8)}`);
  for (const name of people)
    await store(
      `agent/${name}`,
      { name, roles: ['agent'], department: 'logistics', languages: ['zh-CN'], skills: [], level: 1 },
      0,
    );
  const newest = async () => {
    const { body } = await admin('definitions/routing-rules');
    const [set] = body.definitions as unknown as readonly { version: number; value: RoutingRules }[];
    return set ?? { version: 0, value: { rules: [], dutyOwners: {} } };
  };
  const { value } = await newest();
  const storeRules = async (rules: RoutingRules['rules']) =>
    store('routing-rules/default', { ...value, rules }, (await newest()).version);
  restore = () => storeRules(value.rules);
  await storeRules([
    { when: { region: ['MO'] }, to: { department: 'logistics', agents: people } },
    ...value.rules,
  ]);

  const ownerOf = async (reference: string) => (await complaints.head(reference))?.state.ownerId ?? '';
  const first = await ownerOf(await confirmed());
  expect(people).toContain(first);
  await until('the first to be counted', async () => {
    const { count } = await cardRepository(table).countOfOwner(first, 10);
    return count === 1;
  });
  expect(await ownerOf(await confirmed())).toBe(people.find((name) => name !== first));
}, 120_000);
