import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface FailureAlarmProps {
  readonly metric: IMetric;
  /** Rings above this value, or below it when `below` is set. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Periods in a row that it must hold; 1 unless told. */
  readonly periods?: number;
  /** One sentence: what somebody outside suffers while it rings. */
  readonly impact: string;
  /** Heading of `docs/runbook.md` as an anchor. */
  readonly runbook: string;
  /** Silence is a failure too. */
  readonly missingIsFailure?: boolean;
  readonly topic: ITopic | undefined;
}

/** An alarm that says in its description what is at stake and where the way out is written. */
export class FailureAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: FailureAlarmProps) {
    super(scope, id, {
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: props.missingIsFailure ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} Runbook: docs/runbook.md#${props.runbook}`,
    });
    if (props.topic) this.addAlarmAction(new SnsAction(props.topic));
  }
}
