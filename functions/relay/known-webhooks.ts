import { addSeconds, type Instant } from '../../shared/domain/instant.ts';
import { newestWebhooks, type Webhook } from '../../shared/domain/integration/webhook.ts';

/** How long what was read counts: a webhook hears of what happens that much after it was registered. Real seconds. */
const trustedSeconds = 10;

/** The webhooks, read anew when they were read more than some seconds ago: a burst of events reads them once. */
export function knownWebhooks(
  versions: () => Promise<readonly Webhook[]>,
  realNow: () => Instant,
): () => Promise<readonly Webhook[]> {
  let known: readonly Webhook[] = [];
  let until = '';
  return async () => {
    if (realNow() < until) return known;
    known = newestWebhooks(await versions());
    until = addSeconds(realNow(), trustedSeconds);
    return known;
  };
}
