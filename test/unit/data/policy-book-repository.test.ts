import { describe, expect, it } from 'vitest';
import type { DefinitionRepository } from '../../../shared/data/definition-repository.ts';
import { storedPolicies, trustedSeconds } from '../../../shared/data/policy-book-repository.ts';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { defaultCalendars } from '../../../shared/domain/sla/calendars/default-calendars.ts';
import type { PolicyBook } from '../../../shared/domain/sla/policy-book.ts';
import type { PolicyFacts } from '../../../shared/domain/sla/policy-definitions.ts';
import type { PolicyKey } from '../../../shared/domain/sla/policy-key.ts';
import { policyKinds } from '../../../shared/domain/sla/stored-policies.ts';
import { tuesdayMorning } from '../../support/builders/complaints.ts';
import { definition } from '../../support/builders/definitions.ts';
import { calendarValue, policyValue } from '../../support/builders/policy-values.ts';
import { fakeDefinitionRepository } from '../../support/fakes/definition-repository.ts';

const facts: PolicyFacts = { priority: 'normal', cause: null, productLine: null, channel: 'web', tier: null };
const rules = (policy: string, version: number): Definition =>
  definition({
    kind: 'policy-rules',
    id: 'default',
    version,
    value: { rules: [{ when: {}, policy }], effectiveFrom: '2026-01-01T00:00:00.000Z', owner: 'manager' },
  });
const depot = definition({ kind: 'calendar', id: 'depot', value: calendarValue({ zone: 'Asia/Tokyo' }) });
const parcels = definition({ kind: 'policy', id: 'parcels', value: policyValue({ calendar: 'depot' }) });

/** Policies over a store whose reads are counted, and a clock that the test moves. */
function desk(...there: readonly Definition[]) {
  const store = fakeDefinitionRepository(...there);
  let reads = 0;
  let at = tuesdayMorning;
  const counted: Pick<DefinitionRepository, 'versions'> = {
    versions: (kind) => {
      reads += 1;
      return store.versions(kind);
    },
  };
  return {
    store,
    policies: storedPolicies(counted, 'brisk', () => at),
    reads: () => reads,
    later: (seconds: number) => {
      at = addSeconds(at, seconds);
    },
  };
}

describe('the policies that a company stored', () => {
  it('are the checked-in ones while nothing is stored', async () => {
    const book = await desk().policies.current([]);
    expect(book.choose(facts, 'finance', tuesdayMorning)).toBe('brisk@1/office-shanghai@1');
    expect(book.policyOf('standard@2/office-china@1').calendar).toEqual(
      defaultCalendars.find(({ id }) => id === 'office-china'),
    );
  });

  it('go before them, by the newest rules and by the calendar of the team', async () => {
    const team = definition({ kind: 'team', id: 'logistics', value: { calendar: 'office-taipei' } });
    const { policies } = desk(depot, parcels, rules('parcels', 2), team);
    const book = await policies.current([]);
    expect(book.choose(facts, 'finance', tuesdayMorning)).toBe('parcels@1/depot@1');
    expect(book.choose(facts, 'logistics', tuesdayMorning)).toBe('parcels@1/office-taipei@1');
    expect(book.policyOf('parcels@1/depot@1').calendar.zone).toBe('Asia/Tokyo');
  });

  it('a new version of a checked-in policy counts what is new; what was measured before keeps its version', async () => {
    const edited = definition({ kind: 'policy', id: 'brisk', version: 2, value: policyValue({}) });
    const book = await desk(edited).policies.current([]);
    expect(book.choose(facts, 'finance', tuesdayMorning)).toBe('brisk@2/office-china@1');
    expect(book.policyOf('brisk@1').targets.firstResponse?.seconds).toBe(1800);
  });

  it('a version that a release brings changes none that was named, and none that the company made', async () => {
    const shares = (book: PolicyBook, key: PolicyKey) => book.policyOf(key).targets.firstResponse?.shares;
    const book = await desk(rules('standard', 2)).policies.current([]);
    expect(book.choose(facts, 'finance', tuesdayMorning)).toBe('standard@3/office-china@1');
    expect(shares(book, 'standard@3/office-china@1')).toEqual([0.5, 0.75, 0.9, 1]);
    expect(shares(book, 'standard@2/office-china@1')).toEqual([0.75, 1]);
    // Edited when version 2 was the newest: that edit is version 3, and stays it.
    const edited = definition({ kind: 'policy', id: 'standard', version: 3, value: policyValue({}) });
    const own = await desk(rules('standard', 2), edited).policies.current([]);
    expect(own.choose(facts, 'finance', tuesdayMorning)).toBe('standard@3/office-china@1');
    expect(shares(own, 'standard@3/office-china@1')).toEqual([0.5, 1]);
  });

  it('R251 a retired policy is chosen no more, nor are its earlier versions, and counts what names it', async () => {
    const gone = definition({
      kind: 'policy',
      id: 'brisk',
      version: 2,
      value: policyValue({}),
      retired: true,
    });
    const book = await desk(gone).policies.current([]);
    expect(book.choose(facts, 'finance', tuesdayMorning)).toBe('standard@3/office-china@1');
    expect(book.holds('brisk@2/office-china@1')).toBe(true);
  });

  it('are read once and trusted for a minute: a change counts for new complaints after it', async () => {
    const { policies, reads, later, store } = desk(depot, parcels);
    await policies.current([]);
    await store.add(rules('parcels', 2));
    later(trustedSeconds - 1);
    expect((await policies.current([])).choose(facts, 'finance', tuesdayMorning)).toMatch(/^brisk/);
    expect(reads()).toBe(policyKinds.length);
    later(1);
    expect((await policies.current([])).choose(facts, 'finance', tuesdayMorning)).toMatch(/^parcels/);
    expect(reads()).toBe(2 * policyKinds.length);
  });

  it('what runs already is counted from memory for ever, and a version made meanwhile is read', async () => {
    const { policies, reads, later, store } = desk(depot);
    await policies.holding(['brisk@1']);
    later(86_400);
    await policies.holding(['brisk@1/office-china@1']);
    expect(reads()).toBe(policyKinds.length);
    await store.add(parcels);
    expect((await policies.holding(['parcels@1/depot@1'])).holds('parcels@1/depot@1')).toBe(true);
    expect((await policies.current(['parcels@1/depot@1'])).holds('parcels@1/depot@1')).toBe(true);
    expect(reads()).toBe(2 * policyKinds.length);
  });
});
