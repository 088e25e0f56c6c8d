import type { Status } from '../domain/complaints/state.ts';
import type { Instant } from '../domain/instant.ts';
import type { CountedAnswer, Provenance } from '../domain/surveys/events.ts';

/** When something is promised at the latest; absent where nothing runs. */
export interface PromisedTimes {
  readonly firstResponseDueAt?: Instant;
  readonly resolutionDueAt?: Instant;
}

/** `POST /api/complaints`, 201. */
export interface ComplaintReceipt {
  /** What people quote. It identifies, it never authorizes. */
  readonly reference: string;
  readonly receivedAt: Instant;
  /** Opens the receipt: what was typed and how far it is. */
  readonly statusUrl: string;
  readonly promises: PromisedTimes;
}

/** `POST /api/status/{token}/{action}`. */
export interface CustomerActionResult {
  readonly reference: string;
  /** Send it as `expectedSequence` with the next action. */
  readonly sequence: number;
  readonly status: Status;
}

/** `POST /survey/{token}/nonce`. */
export interface VoteNonce {
  readonly nonce: string;
}

/** `POST /survey/{token}/vote`. */
export interface VoteResult {
  /** The answer that counts now: null while only machines answered. */
  readonly counted: CountedAnswer | null;
  readonly provenance: Provenance;
  readonly closesAt: Instant;
}
