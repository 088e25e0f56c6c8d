import type { PhotosView } from '../../contracts/photos.ts';
import type { CustomerActionName } from '../../domain/complaints/customer-actions.ts';
import type { ComplaintEvent } from '../../domain/complaints/events.ts';
import type { Status } from '../../domain/complaints/state.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { PolicyOf } from '../../domain/sla/policy-book.ts';

/** What the status page is made of. */
export interface StatusView {
  readonly language: Language;
  readonly path: string;
  /** The whole log, oldest first; the page shows what is the customer's. */
  readonly events: readonly ComplaintEvent[];
  readonly policyOf: PolicyOf;
  readonly now: Instant;
  readonly photos: PhotosView;
  /** Fresh in each page: what makes a double post one command. */
  readonly commandId: string;
  /** What was just done, to say so. */
  readonly done?: CustomerActionName | 'photo';
  /** How another complaint stands that this one was merged into and that is not the reader's to see. */
  readonly elsewhere?: Status;
  /** What could not be done, in words, and the text that was typed for it. */
  readonly problem?: { readonly action: CustomerActionName; readonly words: string; readonly text: string };
}
