import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** CloudWatch keeps logs for certain numbers of days only; others are refused here instead of in the deployment. */
export function retention(days: number): RetentionDays {
  if (!(days in RetentionDays))
    throw new Error(`Logs cannot be kept for ${days} days; 7, 30, 90 and 365 are possible.`);
  return days;
}
