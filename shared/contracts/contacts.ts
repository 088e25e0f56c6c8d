import * as z from 'zod';
import { loggedChannels } from '../domain/channels/happened-at.ts';
import { lineOfText, longText } from './complaints.ts';

/** Made by the client once per intention: sending it again gives the same answer again. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** An instant with its zone, as the store keeps instants: UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

export const loggedChannel = z.enum(loggedChannels);

/** What the customer said, written down by staff. Without a channel: nobody asked. */
export const loggedMessage = z.strictObject({
  text: longText(8_000),
  channel: loggedChannel.optional(),
  happenedAt: instant.optional(),
  from: lineOfText(200).optional(),
});

/** Whom staff called or wrote to outside of this system. */
export const logContact = z.strictObject({
  text: longText(8_000),
  channel: loggedChannel,
  happenedAt: instant.optional(),
  reached: z.boolean(),
});
