import * as z from 'zod';
import { channels, priorities } from '../../domain/complaints/state.ts';
import type { CalendarDefinition } from '../../domain/sla/calendars/calendar-definition.ts';
import { type Country, countries } from '../../domain/sla/calendars/countries.ts';
import { type Target, targetKinds } from '../../domain/sla/policies.ts';
import type { PolicyDefinition, PolicyRules } from '../../domain/sla/policy-definitions.ts';
import { lineOfText, longText } from '../complaints.ts';
import { instant } from '../contacts.ts';
import { inLanguages } from './in-languages.ts';
import { causeCode, productLineId } from './triage.ts';

/** Keys of events hold the ids of policy and calendar: `standard@2/office-china@1`. */
export const policyId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** Staff id or role of who answers for it. */
const owner = lineOfText(64);

const target = z.strictObject({
  seconds: z.number(),
  shares: z.array(z.number()).max(8),
}) satisfies z.ZodType<Target>;

export const policy = z.strictObject({
  calendar: policyId,
  targets: z.partialRecord(z.enum(targetKinds), target),
  silenceSeconds: z.number(),
  untouchedSeconds: z.number().optional(),
  effectiveFrom: instant,
  owner,
  standard: inLanguages(longText(500)).optional(),
}) satisfies z.ZodType<PolicyDefinition>;

const some = <T extends z.ZodType<string>>(value: T) =>
  z
    .array(value)
    .min(1)
    .max(60)
    .refine((all) => new Set(all).size === all.length, { params: { code: 'named-twice' } })
    .optional();
const policyRule = z.strictObject({
  when: z.strictObject({
    priority: some(z.enum(priorities)),
    cause: some(causeCode),
    productLine: some(productLineId),
    channel: some(z.enum(channels)),
    tier: some(lineOfText(30)),
  }),
  policy: policyId,
});
export const policyRules = z.strictObject({
  rules: z.array(policyRule).min(1).max(100),
  effectiveFrom: instant,
  owner,
}) satisfies z.ZodType<PolicyRules>;

const time = z.string().max(5);
const hours = z.array(z.strictObject({ from: time, to: time })).max(12);
const date = z.string().max(10);
export const calendar = z.strictObject({
  zone: z.string().min(1).max(64),
  weekly: z.strictObject({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }),
  country: z.enum(Object.keys(countries) as [Country, ...Country[]]).optional(),
  makeUpHours: hours.optional(),
  holidays: z.array(z.strictObject({ date })).max(400).optional(),
  workdays: z.array(z.strictObject({ date, hours })).max(400).optional(),
  validThrough: date.optional(),
}) satisfies z.ZodType<CalendarDefinition>;
