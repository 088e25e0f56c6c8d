import * as z from 'zod';

/** What SES says of a mail it sent, as it comes through SNS: event publishing says `eventType`, identity notifications `notificationType`. */
const report = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({
    tags: z.record(z.string(), z.array(z.string())).optional(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  }),
});
export type MailReport = z.infer<typeof report>;

const parsedJson = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** The SNS envelope of a report, or the report itself where raw delivery is on. */
export const mailReport = z.union([
  z.object({ Message: parsedJson.pipe(report) }).transform(({ Message }) => Message),
  report,
]);
