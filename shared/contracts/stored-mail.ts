import * as z from 'zod';

/** What `email-intake` is called with: the key of a mail that was stored. */
export const storedMail = z.strictObject({ key: z.string().min(1).max(1024) });
