import * as z from 'zod';
import { shareable } from '../domain/requests/request-events.ts';
import { longText } from './complaints.ts';
import { respondentId } from './register.ts';

const question = {
  text: longText(4_000),
  share: z
    .array(z.enum(shareable))
    .max(shareable.length)
    .transform((chosen) => shareable.filter((one) => chosen.includes(one)))
    .optional(),
};

export const askSupplier = z.strictObject({ ...question, supplierId: respondentId.optional() });
export const askDepartment = z.strictObject({ ...question, departmentId: respondentId.optional() });
export const endWait = z.strictObject({
  text: longText(8_000),
  how: z.enum(['answered', 'recalled']).optional(),
});

/** `POST /request/{token}`: the answer of a supplier or department. */
export const requestAnswer = z.strictObject({
  text: longText(4_000),
  promisedOn: z.iso.date().optional(),
  /** Named by the page, once per intention. */
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
});
export type RequestAnswer = z.infer<typeof requestAnswer>;
