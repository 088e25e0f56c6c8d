import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { sendTo } from './grants.ts';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

export interface ObjectFunctionProps extends RedressFunctionProps {
  readonly bucketName: string;
  /** Only objects whose key begins so. */
  readonly prefix: string;
  /** Where an event waits that it could not handle. */
  readonly failures: IQueue;
}

/**
 * A function that is called, through EventBridge, with the key of each object that arrives in a bucket: nothing is polled, so
 * that an idle month costs nothing. Lambda tries three times, then the event waits in the failure queue that all share.
 */
export class ObjectFunction extends RedressFunction {
  constructor(scope: Construct, props: ObjectFunctionProps) {
    const { failures, bucketName, prefix } = props;
    super(scope, { ...props, grants: [sendTo(failures), ...props.grants] });
    this.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    });
    new Rule(this, 'Rule', {
      description: `Calls ${props.name}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix }] } },
      },
      targets: [
        new Target(this.lambda, {
          event: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
          deadLetterQueue: failures,
        }),
      ],
    });
  }
}
