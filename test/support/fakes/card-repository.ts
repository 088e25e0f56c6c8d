import type { CardPage, CardRepository } from '../../../shared/data/card-repository.ts';
import type { Card } from '../../../shared/domain/complaints/card.ts';
import { isSettled } from '../../../shared/domain/complaints/state.ts';
import { DomainError } from '../../../shared/domain/errors.ts';

const pageSize = 50;

/** In memory; held to the real repository by test/contract/card-repository.test.ts. */
export function fakeCardRepository(): CardRepository & { readonly rows: Map<string, Card> } {
  const rows = new Map<string, Card>();

  function page(
    cards: readonly Card[],
    sortKey: (card: Card) => string,
    forward: boolean,
    after?: string,
  ): CardPage {
    const start = after === undefined ? undefined : Buffer.from(after, 'base64url').toString('utf8');
    if (start !== undefined && !/#R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/.test(start))
      throw new DomainError('invalid', 'page-unknown', 'There is no such page; start from the first page.');
    const ordered = cards
      .map((card) => ({ card, key: `${sortKey(card)}#${card.reference}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1) * (forward ? 1 : -1))
      .filter(({ key }) => start === undefined || (forward ? key > start : key < start));
    const shown = ordered.slice(0, pageSize);
    const last = shown.length === pageSize ? shown.at(-1) : undefined;
    return {
      cards: shown.map(({ card }) => structuredClone(card)),
      ...(last && { after: Buffer.from(last.key).toString('base64url') }),
    };
  }

  const due = (card: Card) => card.dueAt ?? `~${card.receivedAt}`;
  return {
    rows,
    card: async (reference) => structuredClone(rows.get(reference)),
    async listByDepartment(department, state, after) {
      const settled = state === 'settled';
      const found = [...rows.values()].filter(
        (card) => card.department === department && isSettled(card.status) === settled,
      );
      return page(found, settled ? (card) => card.updatedAt : due, !settled, after);
    },
    async listByOwner(ownerId, after) {
      const found = [...rows.values()].filter((card) => card.ownerId === ownerId && !isSettled(card.status));
      const { cards, ...next } = page(found, (card) => card.receivedAt, true, after);
      return { cards: [...cards].sort((a, b) => (due(a) < due(b) ? -1 : 1)), ...next };
    },
    async listSettledDue(department, after) {
      const found = [...rows.values()].filter(
        (card) =>
          card.department === department &&
          isSettled(card.status) &&
          (card.dueAt ?? card.nextAt) !== undefined,
      );
      return page(found, (card) => card.dueAt ?? card.nextAt ?? '', true, after);
    },
    async countOfOwner(ownerId, most) {
      const found = [...rows.values()].filter((card) => card.ownerId === ownerId && !isSettled(card.status));
      return { count: Math.min(found.length, most), more: found.length > most };
    },
    async put(card) {
      const there = rows.get(card.reference);
      if (there && there.sequence >= card.sequence) return 'newer-there';
      rows.set(card.reference, structuredClone(card));
      return 'put';
    },
  };
}
