import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import { type QueueFilterName, queueFilters } from '../domain/complaints/queue-filter.ts';
import { languageCode } from './complaints.ts';
import { staffId } from './staff-commands.ts';

/** `?lang=` is read before the route; it is allowed here so that strictness does not refuse it. */
const lang = languageCode.optional();

/** Some values, separated by commas: a row that has one of them is shown. */
const someOf = (value: z.ZodType<string, string>) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(','))
    .pipe(z.array(value).max(40))
    .optional();

const known = (name: QueueFilterName) => someOf(z.enum(queueFilters[name] as readonly string[] as [string]));

/** What the rows are narrowed by: enumerations, but for owners and causes, which the company names. */
export const queueFilterQuery = z.object({
  due: known('due'),
  status: known('status'),
  priority: known('priority'),
  owner: someOf(staffId),
  cause: someOf(z.string().regex(/^[\w.-]{1,64}$/)),
  channel: known('channel'),
  language: known('language'),
  confirmed: known('confirmed'),
} satisfies Record<QueueFilterName, z.ZodType>);

/** Views are enumerations; `after` is opaque, from the answer before. */
export const staffQueueQuery = z.strictObject({
  ...queueFilterQuery.shape,
  view: z.enum(['mine', 'department']).default('mine'),
  state: z.enum(['open', 'settled']).default('open'),
  department: z.enum(departments).default('customer-service'),
  after: z
    .string()
    .regex(/^[A-Za-z0-9_=-]{1,512}$/)
    .optional(),
  lang,
});

export const staffComplaintQuery = z.strictObject({
  lang,
});
