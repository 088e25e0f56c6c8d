import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

export interface Occasion {
  readonly id: string;
  /** Scheduler expression, e.g. `rate(10 minutes)`. */
  readonly expression: string;
  /** What the function is given. */
  readonly input?: Readonly<Record<string, unknown>>;
}

export interface ScheduledFunctionProps extends RedressFunctionProps {
  readonly occasions: readonly Occasion[];
}

/** A function that EventBridge Scheduler calls. A call that fails is not kept: the next one catches up. */
export class ScheduledFunction extends RedressFunction {
  constructor(scope: Construct, props: ScheduledFunctionProps) {
    super(scope, props);
    const role = new Role(this, 'SchedulerRole', {
      description: `Lets the schedule call ${props.name}`,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        call: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.lambda.functionArn] }),
          ],
        }),
      },
    });
    for (const { id, expression, input } of props.occasions) {
      new CfnSchedule(this, id, {
        description: `Calls ${props.name}`,
        scheduleExpression: expression,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: this.lambda.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input ?? {}),
          retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 2 },
        },
      });
    }
  }
}
