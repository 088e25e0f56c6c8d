import type { Instant } from '../instant.ts';

/** Something that a customer was promised, apart from what a policy promises to everybody (R008). Numbered within its complaint, from 1. */
export interface PromiseMade {
  readonly promise: number;
  readonly text: string;
  /** Who gave their word, e.g. the seller: a staff id or a name. */
  readonly promisedBy: string;
  readonly orderNumber?: string;
  /** Local date `YYYY-MM-DD` on which it must have been done. */
  readonly dueOn: string;
  /** End of that day in the zone of the complaint's calendar. */
  readonly dueAt: Instant;
  /** When its owner is reminded; absent: made too late for that. */
  readonly remindAt?: Instant;
}

export interface PromiseEvents {
  'promise-made': PromiseMade;
  'promise-near': { readonly promise: number; readonly dueAt: Instant };
  'promise-kept': { readonly promise: number };
  'promise-broken': { readonly promise: number; readonly dueAt: Instant };
  /** The customer does not want it any more. */
  'promise-waived': { readonly promise: number; readonly text: string };
}

export interface PromiseCommands {
  'make-promise': Omit<PromiseMade, 'promise' | 'dueAt' | 'remindAt'>;
  'keep-promise': PromiseEvents['promise-kept'];
  'waive-promise': PromiseEvents['promise-waived'];
}

/** What a complaint's state holds of a promise that is neither kept nor broken. */
export interface OpenPromise {
  readonly promise: number;
  readonly dueAt: Instant;
  /** Gone once its owner was reminded. */
  readonly remindAt?: Instant;
}
