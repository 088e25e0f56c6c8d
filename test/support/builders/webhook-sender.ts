import { ids } from '../../../shared/adapters/ids.ts';
import type { PostResult } from '../../../shared/adapters/webhook-post.ts';
import { openWebhookSecrets } from '../../../shared/adapters/webhook-secrets.ts';
import type { WebhookMessage } from '../../../shared/contracts/webhooks.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import type { Webhook } from '../../../shared/domain/integration/webhook.ts';
import { newestWebhooks } from '../../../shared/domain/integration/webhook.ts';
import { takeInComplaint } from '../../../shared/usecases/complaints/take-in-complaint.ts';
import { type DeliverDeps, deliverWebhook } from '../../../shared/usecases/integration/deliver-webhook.ts';
import { tellWebhooks } from '../../../shared/usecases/integration/tell-webhooks.ts';
import { fakeApiKeyRepository } from '../fakes/api-key-repository.ts';
import { fakeDeliveryRepository } from '../fakes/delivery-repository.ts';
import { fakeWebhookRepository } from '../fakes/webhook-repository.ts';
import { fakeDesk, intake, tuesdayMorning } from './complaints.ts';

export interface Posted {
  readonly at: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
interface Waiting {
  readonly at: string;
  readonly body: WebhookMessage;
}

export const senderRing = { current: 'k1', keys: { k1: 'secret-of-a-test' } };

/** The sender over fakes: a queue on a virtual clock, and a receiver that answers as the test says. */
export function webhookSender(...there: readonly Webhook[]) {
  const desk = fakeDesk();
  const webhooks = fakeWebhookRepository(...there);
  const attempts = fakeDeliveryRepository();
  const apiKeys = fakeApiKeyRepository();
  const secrets = openWebhookSecrets(senderRing);
  const waiting: Waiting[] = [];
  const delays: number[] = [];
  const posted: Posted[] = [];
  let stopped = 0;
  let answers: (post: Posted) => PostResult = () => ({ status: 204, durationMs: 12 });
  let now = tuesdayMorning;
  let made = 0;
  const deliveries: DeliverDeps['deliveries'] = {
    async send({ body, delaySeconds }) {
      if (delaySeconds > 900 || !Number.isInteger(delaySeconds) || delaySeconds < 0)
        throw new RangeError(`SQS refuses a delay of ${delaySeconds}`);
      delays.push(delaySeconds);
      waiting.push({ at: addSeconds(now, delaySeconds), body: JSON.parse(JSON.stringify(body)) });
    },
  };
  const deps: DeliverDeps = {
    webhooks,
    attempts,
    apiKeys,
    complaints: desk.complaints,
    deliveries,
    secrets,
    post: async (url, headers, body) => {
      const post = { at: now, url, headers, body };
      posted.push(post);
      return answers(post);
    },
    realNow: () => now,
    stopped: () => {
      stopped += 1;
    },
  };
  const step = (): Waiting | undefined => {
    const [next] = [...waiting].sort((a, b) => (a.at < b.at ? -1 : 1));
    if (next) waiting.splice(waiting.indexOf(next), 1);
    return next;
  };
  return {
    deps,
    webhooks,
    attempts,
    apiKeys,
    secrets,
    posted,
    delays,
    waiting,
    stopped: () => stopped,
    answer(with_: (post: Posted) => PostResult) {
      answers = with_;
    },
    now: () => now,
    later(seconds: number) {
      now = addSeconds(now, seconds);
      return now;
    },
    /** A complaint comes in and the relay tells the webhooks of it; @returns its reference. */
    async happen(times = 1): Promise<string> {
      const { event } = await takeInComplaint(desk, intake({ idempotencyKey: `key-${++made}`, at: now }));
      const tell = { webhooks: async () => newestWebhooks(await webhooks.versions()), deliveries, ids };
      for (let n = 0; n < times; n++) await tellWebhooks(tell, event);
      return event.reference;
    },
    /** Lets the queue run dry, time passing as it must; @returns how many messages were handled. */
    async run(until?: string): Promise<number> {
      let handled = 0;
      for (let next = step(); next; next = step()) {
        if (until !== undefined && next.at > until) {
          waiting.push(next);
          break;
        }
        if (next.at > now) now = next.at;
        await deliverWebhook(deps, next.body, `r-${++handled}`);
      }
      return handled;
    },
  };
}
