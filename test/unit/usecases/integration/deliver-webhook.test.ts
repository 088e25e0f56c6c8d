import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { secondsBetween } from '../../../../shared/domain/instant.ts';
import { deliverWebhook } from '../../../../shared/usecases/integration/deliver-webhook.ts';
import { apiKey } from '../../../support/builders/api-keys.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { webhookSender } from '../../../support/builders/webhook-sender.ts';
import { webhook } from '../../../support/builders/webhooks.ts';

const fails = () => ({ status: 500, durationMs: 8 });
const log = async ({ attempts }: ReturnType<typeof webhookSender>) =>
  [...(await attempts.list('w1')).attempts].reverse();

describe('R050 webhooks: what is sent', () => {
  it('sends keys and state of the event, and no word that anybody wrote', async () => {
    const sender = webhookSender(webhook());
    const reference = await sender.happen();
    await sender.run();
    const [post] = sender.posted;
    expect(JSON.parse(post?.body ?? '')).toEqual({
      type: 'complaint.received',
      timestamp: tuesdayMorning,
      data: {
        reference,
        sequence: 1,
        by: 'customer',
        status: 'received',
        priority: 'normal',
        department: 'customer-service',
        channel: 'web',
        language: 'zh-CN',
        confirmed: false,
        resolutionNumber: 1,
      },
    });
    expect(post?.body).not.toMatch(/包裹|王小明|wang@|SO-1001/);
  });

  it('tells a webhook of the kinds it chose, and nobody who is switched off', async () => {
    const chosen = webhook({ id: 'w2', events: ['complaint.resolved'] });
    const sender = webhookSender(webhook({ enabled: false }), chosen);
    await sender.happen();
    expect(sender.waiting).toEqual([]);
  });

  it('signs as Standard Webhooks: an independent library takes it, and refuses it when anything is changed', async () => {
    const sender = webhookSender(webhook());
    await sender.happen();
    sender.later((Date.now() - Date.parse(tuesdayMorning)) / 1000);
    await sender.run();
    const [post] = sender.posted;
    const [seed] = webhook().secrets;
    const verifier = new Verifier((seed && sender.secrets.text(seed)) ?? '');
    const { headers = {}, body = '' } = post ?? {};
    expect(verifier.verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => verifier.verify(body.replace('received', 'resolved'), headers)).toThrow();
    expect(() => verifier.verify(body, { ...headers, 'webhook-id': 'other' })).toThrow();
    expect(() => verifier.verify(body, { ...headers, 'webhook-timestamp': '1' })).toThrow();
    const foreign = sender.secrets.text(sender.secrets.seed()) ?? '';
    expect(() => new Verifier(foreign).verify(body, headers)).toThrow();
  });

  it('signs with both secrets while they change over, and with the new one alone afterwards', async () => {
    const [old] = webhook().secrets;
    const fresh = { ringKey: 'k1', salt: 'c2FsdC0yLXNhbHQtMi0xNg' };
    const until = '2026-11-25T02:00:00.000Z';
    const sender = webhookSender(webhook({ secrets: [fresh, ...(old ? [{ ...old, until }] : [])] }));
    await sender.happen();
    await sender.run();
    sender.later(86_400);
    await sender.happen();
    await sender.run();
    expect(sender.posted.map(({ headers }) => headers['webhook-signature']?.split(' ').length)).toEqual([
      2, 1,
    ]);
  });
});

describe('R050 webhooks: retries', () => {
  it('retries a target that answers 500 for a day: nine attempts, later and later, then recorded as failed', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.happen();
    await sender.run();
    const waits = sender.posted.map(({ at }) => secondsBetween(tuesdayMorning, at));
    expect(waits).toEqual([0, 10, 70, 370, 1_270, 4_870, 15_670, 37_270, 80_470]);
    expect(Math.max(...sender.delays)).toBeLessThanOrEqual(900);
    const attempts = await log(sender);
    expect(attempts.map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, 'failed', 500]),
    );
    expect(attempts.at(-1)?.nextAt).toBeUndefined();
    expect(new Set(sender.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('stops at the first success, and keeps status, duration and invocation of each attempt', async () => {
    const sender = webhookSender(webhook());
    let left = 2;
    sender.answer(() =>
      left-- > 0 ? { failure: 'timeout', durationMs: 5_000 } : { status: 200, durationMs: 9 },
    );
    await sender.happen();
    await sender.run();
    expect(await log(sender)).toMatchObject([
      {
        attempt: 1,
        outcome: 'failed',
        failure: 'timeout',
        durationMs: 5_000,
        nextAt: '2026-11-24T02:00:10.000Z',
      },
      { attempt: 2, outcome: 'failed', failure: 'timeout' },
      {
        attempt: 3,
        outcome: 'delivered',
        status: 200,
        durationMs: 9,
        requestId: expect.stringMatching(/^r-/),
      },
    ]);
    expect((await sender.webhooks.find('w1'))?.failingSince).toBeUndefined();
  });

  it('delivers an event told twice once, under one id', async () => {
    const sender = webhookSender(webhook());
    await sender.happen(3);
    await sender.run();
    expect(sender.posted).toHaveLength(1);
    const other = webhookSender(webhook());
    other.answer(fails);
    await other.happen(2);
    await other.run();
    expect(other.posted).toHaveLength(9);
  });

  it('queues one next attempt when two workers make the same one at once', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.happen();
    const [first] = sender.waiting.splice(0);
    if (!first) throw new Error('Nothing was queued');
    const one = (requestId: string) => deliverWebhook(sender.deps, first.body, requestId);
    await Promise.all([one('r-1'), one('r-2')]);
    expect(sender.posted).toHaveLength(2);
    expect(sender.waiting).toHaveLength(1);
    expect(await log(sender)).toHaveLength(1);
  });

  it('goes on when it was killed between keeping an attempt and queueing the next', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.happen();
    const [first] = sender.waiting.splice(0);
    if (!first) throw new Error('Nothing was queued');
    const dies = { ...sender.deps, deliveries: { send: async () => Promise.reject(new Error('killed')) } };
    await expect(deliverWebhook(dies, first.body, 'r-0')).rejects.toThrow('killed');
    await deliverWebhook(sender.deps, first.body, 'r-1');
    expect(sender.posted).toHaveLength(1);
    sender.answer(() => ({ status: 204, durationMs: 1 }));
    await sender.run();
    expect((await log(sender)).map(({ outcome }) => outcome)).toEqual(['failed', 'delivered']);
  });

  it('switches off what failed for a day, says so once, and tells it no more', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.happen();
    await sender.run('2026-11-24T03:00:00.000Z');
    sender.later(7_200);
    await sender.happen();
    await sender.run();
    expect(sender.stopped()).toBe(1);
    expect((await sender.webhooks.find('w1'))?.webhook).toMatchObject({
      enabled: false,
      stopped: 'failing',
      changedBy: { kind: 'system', id: 'webhook-sender' },
    });
    await sender.happen();
    expect(await sender.run()).toBe(0);
  });

  it('drops what waits for a webhook that was switched off, and says so in the log', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.happen();
    await sender.run('2026-11-24T02:00:05.000Z');
    await sender.webhooks.add(webhook({ version: 2, enabled: false }));
    await sender.run();
    expect((await log(sender)).map(({ outcome, failure }) => [outcome, failure])).toEqual([
      ['failed', undefined],
      ['dropped', 'webhook-disabled'],
    ]);
    expect(sender.posted).toHaveLength(1);
  });

  it('switches off at once what says that it is gone', async () => {
    const sender = webhookSender(webhook());
    sender.answer(() => ({ status: 410, durationMs: 3 }));
    await sender.happen();
    await sender.run();
    expect((await sender.webhooks.find('w1'))?.webhook).toMatchObject({ enabled: false, stopped: 'gone' });
    expect(sender.posted).toHaveLength(1);
  });

  it('gives what was enabled again another day', async () => {
    const sender = webhookSender(webhook());
    sender.answer(fails);
    await sender.webhooks.failed('w1', tuesdayMorning);
    const changedAt = sender.later(2 * 86_400);
    await sender.webhooks.add(webhook({ version: 2, changedAt }));
    await sender.happen();
    await sender.run(sender.later(3_600));
    expect((await sender.webhooks.find('w1'))?.webhook.enabled).toBe(true);
  });

  it('sends nothing for a key that was revoked, expired or is gone', async () => {
    const sender = webhookSender(webhook({ owner: { kind: 'integrator', id: 'k' } }));
    await sender.happen();
    await sender.run();
    await sender.apiKeys.add(apiKey({ id: 'k' }));
    await sender.happen();
    await sender.run();
    await sender.apiKeys.revoke('k', { at: tuesdayMorning, staffId: 'wong' });
    await sender.happen();
    await sender.run();
    expect(sender.posted).toHaveLength(1);
    const outcomes = (await log(sender)).map(({ outcome, failure }) => failure ?? outcome);
    expect(outcomes.sort()).toEqual(['delivered', 'key-not-valid', 'key-not-valid']);
  });
});
