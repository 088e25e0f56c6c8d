import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { sendTo } from './grants.ts';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

export interface EventFunctionProps extends RedressFunctionProps {
  readonly pattern: EventPattern;
  /** What the function is given of an event: keys only. */
  readonly input: RuleTargetInput;
  /** Where an event waits that it could not handle. */
  readonly failures: IQueue;
}

/**
 * A function that EventBridge calls: nothing is polled, so that an idle month costs nothing. Lambda tries three times, then
 * the event waits in the failure queue that all share.
 */
export class EventFunction extends RedressFunction {
  constructor(scope: Construct, props: EventFunctionProps) {
    const { failures } = props;
    super(scope, { ...props, grants: [sendTo(failures), ...props.grants] });
    this.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    });
    new Rule(this, 'Rule', {
      description: `Calls ${props.name}`,
      eventPattern: props.pattern,
      targets: [new Target(this.lambda, { event: props.input, deadLetterQueue: failures })],
    });
  }
}
