import * as z from 'zod';
import type { Channel } from '../domain/complaints/state.ts';
import type { Instant } from '../domain/instant.ts';
import { complaintSubmission, emailAddress, lineOfText, phoneNumber, region } from './complaints.ts';
import { commandId, instant, loggedChannel } from './contacts.ts';

const { text, orderNumber, product, desiredRemedy, expectedDays, expectedSolution, language } =
  complaintSubmission.shape;

/** `POST /api/staff/complaints`: what a customer said on the phone, at the counter, on WeChat, by text message or fax. */
export const staffIntakeRequest = z.strictObject({
  /** Made by the client once per complaint: sending it again gives the same answer again. */
  commandId,
  channel: loggedChannel,
  /** All of it may be missing: then the customer is told reference and link, and cannot be found again by an address. */
  contact: z.strictObject({
    name: lineOfText(200).optional(),
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
  }),
  text,
  orderNumber,
  product,
  desiredRemedy,
  expectedDays,
  /** Where the customer is, as the routing rules call it. */
  region: region.optional(),
  expectedSolution,
  /** The customer's; the agent's when it is not said. */
  language,
  /** When the customer said it; now when it is not said. */
  happenedAt: instant.optional(),
  /** Who gets it: whoever the routing names, or the agent who logs it. */
  owner: z.enum(['routing', 'mine']).default('routing'),
});

/** As it is sent. */
export type StaffIntakeRequest = z.input<typeof staffIntakeRequest>;

/** What an agent reads out or copies for the customer. */
export interface StaffIntakeView {
  readonly reference: string;
  readonly channel: Channel;
  readonly happenedAt: Instant;
  readonly loggedAt: Instant;
  readonly ownerId: string;
  readonly statusUrl: string;
  /** The link goes to the customer by mail as well; false: copy it, or read the reference out. */
  readonly mailed: boolean;
  readonly promises: { readonly firstResponseDueAt?: Instant; readonly resolutionDueAt?: Instant };
}

/** `GET /api/staff/complaints/{reference}/link`: the customer's page of the complaint, to copy or scan. */
export interface StatusLinkView {
  readonly statusUrl: string;
  readonly expiresAt: Instant;
}
