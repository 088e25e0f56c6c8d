import type { WebhookRepository } from '../../../shared/data/webhook-repository.ts';
import type { Webhook } from '../../../shared/domain/integration/webhook.ts';

/** In memory; held to the real repository by test/contract/webhook-repository.test.ts. */
export function fakeWebhookRepository(...there: readonly Webhook[]): WebhookRepository {
  const rows = there.map((one) => structuredClone(one));
  const failing = new Map<string, string>();
  const versionsOf = (id: string) =>
    rows.filter((one) => one.id === id).sort((a, b) => a.version - b.version);
  return {
    versions: async () => structuredClone(rows),
    async find(id) {
      const webhook = versionsOf(id).at(-1);
      const failingSince = failing.get(id);
      return webhook && structuredClone({ webhook, ...(failingSince !== undefined && { failingSince }) });
    },
    async add(webhook) {
      if (rows.some(({ id, version }) => id === webhook.id && version === webhook.version)) return 'taken';
      rows.push(structuredClone(webhook));
      return 'added';
    },
    async failed(id, at) {
      const since = failing.get(id) ?? at;
      failing.set(id, since);
      return since;
    },
    async succeeded(id) {
      failing.delete(id);
    },
  };
}
