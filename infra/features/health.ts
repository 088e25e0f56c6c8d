import { Duration, Tags } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { metrics } from '../../shared/names.ts';
import { FailureAlarm } from '../constructs/failure-alarm.ts';

/** Alarms on what the functions themselves find out: records that can never succeed, scores that do not add up. */
export class Health extends Construct {
  constructor(scope: Construct, id: string, topic: ITopic | undefined) {
    super(scope, id);
    Tags.of(this).add('capability', 'health');
    const metric = (metricName: string) =>
      new Metric({ namespace: metrics.namespace, metricName, statistic: 'Sum', period: Duration.minutes(5) });
    new FailureAlarm(this, 'Poison', {
      metric: metric(metrics.poison),
      threshold: 0,
      impact: 'Some events are set aside and have not taken effect.',
      runbook: 'poisoned-records',
      topic,
    });
    new FailureAlarm(this, 'ScoresDrift', {
      metric: metric(metrics.scoreDrift),
      threshold: 0,
      impact: 'Published scores differ from what the events say.',
      runbook: 'scores-drift',
      topic,
    });
    // One alarm for what waits for an administrator and can wait for days: each alarm is paid for all month.
    new FailureAlarm(this, 'AdministratorNeeded', {
      metric: metric(metrics.needsAdministrator),
      threshold: 0,
      impact: 'A webhook was switched off, or soon deadlines can be given no more because a calendar ends.',
      runbook: 'an-administrator-is-needed',
      topic,
    });
  }
}
