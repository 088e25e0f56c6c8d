import type { DeliveryRepository } from '../../../shared/data/delivery-repository.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { DeliveryAttempt } from '../../../shared/domain/integration/delivery.ts';

const pageSize = 50;
const cursorOf = ({ deliveryId, attempt }: DeliveryAttempt) => `${deliveryId}-${attempt}`;

/** In memory; held to the real repository by test/contract/delivery-repository.test.ts. */
export function fakeDeliveryRepository(): DeliveryRepository {
  const rows: DeliveryAttempt[] = [];
  const of = (webhookId: string) =>
    rows
      .filter((one) => one.webhookId === webhookId)
      .sort((a, b) =>
        a.deliveryId === b.deliveryId ? a.attempt - b.attempt : a.deliveryId < b.deliveryId ? -1 : 1,
      );
  return {
    attempts: async (webhookId, deliveryId) =>
      structuredClone(of(webhookId).filter((one) => one.deliveryId === deliveryId)),
    async keep(attempt) {
      const there = of(attempt.webhookId).some((one) => cursorOf(one) === cursorOf(attempt));
      if (there) return 'taken';
      rows.push(structuredClone(attempt));
      return 'kept';
    },
    async list(webhookId, after) {
      if (after !== undefined && !/^\d{8}T\d{9}Z-[0-9a-f]{24}-\d{1,3}$/.test(after))
        throw new DomainError('invalid', 'page-unknown', 'There is no such page; start from the first page.');
      const newestFirst = of(webhookId).reverse();
      const from = after === undefined ? 0 : newestFirst.findIndex((one) => cursorOf(one) === after) + 1;
      const attempts = structuredClone(newestFirst.slice(from, from + pageSize));
      const last = attempts.at(-1);
      return { attempts, ...(last && attempts.length === pageSize && { after: cursorOf(last) }) };
    },
  };
}
