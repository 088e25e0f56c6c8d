import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../shared/domain/complaints/moments.ts';
import { languages } from '../../../shared/domain/language.ts';
import { lin } from '../../support/builders/complaints.ts';
import { definition } from '../../support/builders/definitions.ts';
import { policyOf } from '../../support/builders/policies.ts';
import { calendarValue, policyValue } from '../../support/builders/policy-values.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const since = '2026-01-01T00:00:00.000Z';
const tuesday = '2026-11-24T02:00:00.000Z';
const asked = { priority: 'normal', channel: 'web', department: 'customer-service', at: tuesday } as const;

async function previewDesk() {
  const desk = staffDesk();
  await desk.definitions.add(definition({ kind: 'policy', id: 'parcels', value: policyValue() }));
  await desk.definitions.add(
    definition({
      kind: 'policy-rules',
      id: 'default',
      version: 2,
      value: {
        rules: [
          { when: { tier: ['vip'] }, policy: 'standard' },
          { when: { cause: ['DAMAGED'], priority: ['high', 'urgent'] }, policy: 'parcels' },
          { when: {}, policy: 'brisk' },
        ],
        effectiveFrom: since,
        owner: 'wong',
      },
    }),
  );
  await desk.definitions.add(
    definition({ kind: 'calendar', id: 'depot', value: calendarValue({ zone: 'Asia/Tokyo' }) }),
  );
  await desk.definitions.add(definition({ kind: 'team', id: 'logistics', value: { calendar: 'depot' } }));
  const preview = async (json: object, lang = 'en') =>
    desk.call({
      method: 'POST',
      path: '/api/staff/policies/preview',
      headers: { 'accept-language': lang },
      json: { ...asked, ...json },
      claims: claimsOf(lin),
    });
  return { ...desk, preview };
}
const dueOf = (previewed: { promises: { clock: string; dueAt: string | null }[] }, clock: string) =>
  previewed.promises.find((one) => one.clock === clock)?.dueAt;

describe('what the deadlines of a given complaint would be', () => {
  it.each([
    [{}, 3, 'brisk@1/office-shanghai@1'],
    [{ tier: 'vip' }, 1, 'standard@3/office-china@1'],
    [{ cause: 'DAMAGED', priority: 'urgent' }, 2, 'parcels@1/office-china@1'],
    [{ cause: 'DAMAGED' }, 3, 'brisk@1/office-shanghai@1'],
    [{ cause: 'DAMAGED', priority: 'high', department: 'logistics' }, 2, 'parcels@1/depot@1'],
  ])('%j: rule %i chooses %s', async (over, number, key) => {
    const { json } = await (await previewDesk()).preview(over);
    expect(json).toMatchObject({ rule: { set: 'default@2', number, of: 3 }, now: { key } });
  });

  it('are those that the same complaint is armed with when it comes', async () => {
    const desk = await previewDesk();
    const { json } = await desk.preview({});
    const reference = await desk.receive({ at: tuesday });
    const head = await desk.complaints.head(reference);
    if (!head) throw new Error('nothing received');
    expect(json.now.key).toBe(head.state.policy);
    for (const clock of ['firstResponse', 'resolution'] as const)
      expect(dueOf(json.now, clock)).toBe(nextDue(head.state, policyOf, [clock])?.dueAt);
    const warnings = json.now.promises.map(({ warnings }: { warnings: { at: string }[] }) => warnings[0]?.at);
    expect(warnings).toContain(head.armAt);
    expect(json.now.promises.map(({ clock, fromReceipt }: never) => [clock, fromReceipt])).toEqual([
      ['firstResponse', true],
      ['resolution', true],
      ['supplierAnswer', false],
      ['departmentAnswer', false],
    ]);
  });

  it('beyond what the calendar knows there is none, and it is said what to update, in three languages', async () => {
    const { preview } = await previewDesk();
    const texts = new Set<string>();
    for (const lang of languages) {
      const { json } = await preview({ tier: 'vip', at: '2026-12-31T08:30:00.000Z' }, lang);
      expect([dueOf(json.now, 'acknowledgement'), json.now.problem.code]).toEqual([null, 'calendar-expired']);
      texts.add(json.now.problem.message);
    }
    expect([...texts][0]).toMatch(
      /office-china knows its holidays only through 2026-12-31.*add the year of 2027/,
    );
    expect(texts.size).toBe(languages.length);
  });

  it.each([
    ['priority', { priority: 'asap' }],
    ['channel', { channel: 'pigeon' }],
    ['at', { at: 'tomorrow' }],
  ])('a %s that is none is refused at its field', async (field, over) => {
    const { status, json } = await (await previewDesk()).preview(over);
    expect([status, json.errors[0].field]).toEqual([400, field]);
  });
});

describe('before and after, for a policy that is not saved', () => {
  const faster = policyValue({ targets: { resolution: { seconds: 3600, shares: [0.5, 1] } } });

  it('shows both, and whether the rules choose the draft', async () => {
    const desk = await previewDesk();
    const complaint = { cause: 'DAMAGED', priority: 'high' };
    const { json } = await desk.preview({ ...complaint, draft: { id: 'parcels', value: faster } });
    expect(json.now.key).toBe('parcels@1/office-china@1');
    expect(dueOf(json.now, 'resolution')).toBe('2026-11-25T03:00:00.000Z');
    expect(json.draft).toMatchObject({ key: 'parcels@2/office-china@1', chosen: true });
    expect(dueOf(json.draft, 'resolution')).toBe('2026-11-24T03:00:00.000Z');
    const other = await desk.preview({ draft: { id: 'parcels', value: faster }, department: 'logistics' });
    expect(other.json.draft).toMatchObject({ key: 'parcels@2/depot@1', chosen: false });
    const later = { ...faster, effectiveFrom: '2027-01-01T00:00:00.000Z' };
    expect(
      (await desk.preview({ ...complaint, draft: { id: 'parcels', value: later } })).json.draft.chosen,
    ).toBe(false);
    expect(await desk.definitions.versions('policy')).toHaveLength(1);
  });

  it('refuses a draft that could not be saved, but waits with its words', async () => {
    const { preview } = await previewDesk();
    const broken = { ...faster, calendar: 'moon' };
    expect((await preview({ draft: { id: 'parcels', value: broken } })).json).toMatchObject({
      status: 422,
      code: 'policy-invalid',
      errors: [{ field: 'value/calendar', code: 'calendar-not-there' }],
    });
    const vague = { ...faster, standard: { en: 'asap' } };
    expect((await preview({ draft: { id: 'parcels', value: vague } })).status).toBe(200);
  });
});
