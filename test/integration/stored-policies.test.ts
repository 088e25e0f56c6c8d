import { afterEach, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { ids } from '../../shared/adapters/ids.ts';
import type { StaffIntakeView } from '../../shared/contracts/staff-intake.ts';
import { addSeconds } from '../../shared/domain/instant.ts';
import type { PolicyRule, PolicyRules } from '../../shared/domain/sla/policy-definitions.ts';
import { calendarValue, policyValue } from '../support/builders/policy-values.ts';
import { staffCaller } from '../support/emulator/staff-caller.ts';

const hour = 3600;
/** Every hour of every day, so that a due time is its target after the receipt, whenever the test runs. */
const always = [{ from: '00:00', to: '24:00' }];
const weekly = { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always };
const targets = {
  firstResponse: { seconds: 5 * hour, shares: [0.5, 1] },
  resolution: { seconds: 50 * hour, shares: [0.5, 0.75, 0.9, 1] },
};
let restore: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await restore?.();
  restore = undefined;
});

it('F13 a policy and a rule that the company stores count the next complaint: its due times are theirs', async () => {
  const admin = await staffCaller('admin');
  const store = async (at: string, value: unknown, version = 0) => {
    const saved = await admin(`definitions/${at}`, { version, value });
    expect(saved, JSON.stringify(saved.body)).toMatchObject({ status: 200 });
  };
  const id = `fax-${ids.commandId().slice(0, 8)}`;
  await store(`calendar/${id}`, calendarValue({ weekly }));
  await store(`policy/${id}`, policyValue({ calendar: id, targets }));

  const newest = async () => {
    const { body } = await admin('definitions/policy-rules');
    const [set] = body.definitions as unknown as readonly { version: number; value: PolicyRules }[];
    if (!set) throw new Error('there are no rules');
    return set;
  };
  const { value } = await newest();
  const storeRules = async (rules: readonly PolicyRule[]) =>
    store('policy-rules/default', { ...value, rules }, (await newest()).version);
  restore = () => storeRules(value.rules);
  // Nothing else in these tests comes by fax.
  await storeRules([{ when: { channel: ['fax'] }, policy: id }, ...value.rules]);

  const lin = await staffCaller('lin');
  const takeIn = async (): Promise<StaffIntakeView> => {
    const said = { commandId: ids.commandId(), channel: 'fax', contact: {}, text: '传真：杯子碎了。' };
    return (await lin('complaints', said)).body as unknown as StaffIntakeView;
  };
  // A process that chose a policy a moment ago trusts what it read for a minute.
  const taken = await until(
    'a complaint counted by the stored policy',
    async () => {
      const view = await takeIn();
      const { body } = await lin(`complaints/${view.reference}`);
      const { policy } = body.state as unknown as { readonly policy: string };
      return policy === `${id}@1/${id}@1` && view;
    },
    90,
    5_000,
  );
  const due = {
    firstResponseDueAt: addSeconds(taken.loggedAt, 5 * hour),
    resolutionDueAt: addSeconds(taken.loggedAt, 50 * hour),
  };
  expect(taken.promises).toEqual(due);
  const { body } = await lin(`complaints/${taken.reference}`);
  expect(body.clocks).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ clock: 'firstResponse', dueAt: due.firstResponseDueAt }),
      expect.objectContaining({ clock: 'resolution', dueAt: due.resolutionDueAt }),
    ]),
  );
}, 180_000);
