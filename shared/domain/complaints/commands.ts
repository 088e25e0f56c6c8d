import type { ContactCommands } from '../channels/contact-commands.ts';
import type { Actor } from '../identity/actor.ts';
import type { Instant } from '../instant.ts';
import type { PhotoCommands } from '../photos/photo.ts';
import type { PromiseCommands } from '../promises/promise-events.ts';
import type { RequestCommands } from '../requests/request-commands.ts';
import type { PolicyBook } from '../sla/policy-book.ts';
import type { ComplaintEvents, ExternalMark } from './events.ts';
import type { Offer, Outcome } from './state.ts';

type Text = { readonly text: string };
type Nothing = Record<never, never>;

/** What is done about authorities outside (R117). */
export interface ExternalCommands {
  /** `notifiedAt` absent: the notice arrived just now. Sent again, the newest deadline counts. */
  'mark-external': Omit<ExternalMark, 'dueAt' | 'notifiedAt'> & { readonly notifiedAt?: Instant };
  /** The authority has its answer; the complaint goes on. */
  'answer-authority': Text;
  /** It was marked by mistake. */
  'unmark-external': Text;
}

/** What can be asked of a complaint, by command. Every arrow of the lifecycle is one of these, with a button. */
export interface ComplaintCommands
  extends RequestCommands,
    ContactCommands,
    PhotoCommands,
    ExternalCommands,
    PromiseCommands {
  confirm: Omit<ComplaintEvents['confirmed'], 'policy'>;
  acknowledge: Nothing;
  assess: Omit<ComplaintEvents['assessed'], 'policy'>;
  investigate: Nothing;
  'record-root-cause': Text;
  assign: Omit<ComplaintEvents['assigned'], 'policy'>;
  reply: Text;
  'add-note': Text;
  'ask-customer': Text;
  'request-approval': Text;
  'give-approval': Text;
  'refuse-approval': Text;
  offer: { readonly offer: Offer } & Text;
  'accept-offer': Nothing;
  'reject-offer': Text;
  escalate: Text;
  'start-remedy': Nothing;
  resolve: { readonly outcome: Outcome } & Text;
  'confirm-solution': Nothing;
  'follow-up': Text;
  close: Nothing;
  'close-unresolved': Text;
  reopen: Omit<ComplaintEvents['reopened'], 'policy'>;
  withdraw: Text;
  'propose-invalid': Text;
  'confirm-invalid': Nothing;
  merge: { readonly into: string };
  unmerge: ComplaintEvents['unmerged'];
  link: ComplaintEvents['linked'];
  unlink: ComplaintEvents['unlinked'];
}

export type CommandType = keyof ComplaintCommands;

/** A command and what it needs to know; `at` is when it is decided (time is always an argument). */
export type ComplaintCommand = {
  [T in CommandType]: { readonly type: T; readonly data: ComplaintCommands[T] };
}[CommandType];

export interface CommandContext {
  readonly reference: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** Seconds between a resolution and its survey. */
  readonly surveyDelaySeconds: number;
  /** Of a closing: the complaint's cause is a repeated one (R226), which its own log cannot know. */
  readonly repeatedCause?: boolean;
  /** What promises are counted by. */
  readonly book: PolicyBook;
}
