import type { Instant } from '../instant.ts';

/** What the queue shows, as its address says it: names of filters, `view`, `department`; values separated by commas. */
export interface ViewSearch {
  readonly [name: string]: string | undefined;
}

/** A view of the queue that somebody named. */
export interface SavedView {
  readonly name: string;
  readonly search: ViewSearch;
  readonly savedBy: string;
  readonly savedAt: Instant;
}
