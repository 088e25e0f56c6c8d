import { useState } from 'react';
import { readQueueSearch, type ViewSearch, viewOf } from './queue-search.ts';

/** A view that somebody named: an address of the queue. */
export interface SavedView {
  readonly name: string;
  readonly search: ViewSearch;
}

/** Where they are kept until the API keeps them: this browser only. */
const kept = 'redress.queue-views';
const most = 12;

/** What was kept; a view that is none any more is left out, and what an address does not know of it is dropped. */
export function parseSavedViews(text: string | null): readonly SavedView[] {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(found)) return [];
  return found.flatMap((one) =>
    typeof one?.name === 'string' && typeof one.search === 'object' && one.search !== null
      ? [{ name: one.name, search: viewOf(readQueueSearch(one.search)) }]
      : [],
  );
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** One of the same name is replaced; of too many the oldest goes. */
  save(view: SavedView): void;
  remove(name: string): void;
}

export function useSavedViews(): SavedViews {
  const [views, setViews] = useState(() => parseSavedViews(localStorage.getItem(kept)));
  const keep = (to: readonly SavedView[]) => {
    localStorage.setItem(kept, JSON.stringify(to));
    setViews(to);
  };
  const without = (name: string) => views.filter((one) => one.name !== name);
  return {
    views,
    save: (view) => keep([...without(view.name), view].slice(-most)),
    remove: (name) => keep(without(name)),
  };
}
