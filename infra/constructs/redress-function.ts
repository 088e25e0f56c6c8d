import { Duration } from 'aws-cdk-lib';
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { deployedFunctionName, env, type FunctionName } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { bundledCode } from './bundled-code.ts';
import { writeLog } from './grants.ts';

export interface RedressFunctionProps {
  readonly name: FunctionName;
  readonly settings: StageSettings;
  readonly logGroup: ILogGroup;
  /** All that its role may do beside writing its log. */
  readonly grants: readonly PolicyStatement[];
  /** Variables by their name in `shared/names.ts`; absent values are left out. */
  readonly environment: Partial<Record<keyof typeof env, string | undefined>>;
  readonly memoryMegabytes?: number;
  readonly timeoutSeconds?: number;
}

/** One folder of `functions/`, with a role of its own that holds its grants and nothing else. */
export class RedressFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;

  constructor(scope: Construct, props: RedressFunctionProps) {
    super(scope, props.name);
    const { name, settings, logGroup } = props;
    this.timeout = Duration.seconds(props.timeoutSeconds ?? 10);
    const role = new Role(this, 'Role', {
      description: `What ${name} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { grants: new PolicyDocument({ statements: [writeLog(logGroup), ...props.grants] }) },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: deployedFunctionName(settings.stage, name),
      description: `functions/${name}`,
      code: bundledCode(name),
      handler: 'handler.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 256,
      timeout: this.timeout,
      role: role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: settings.metering === 'exact' ? SystemLogLevel.INFO : SystemLogLevel.WARN,
      environment: variables({
        functionName: name,
        stage: settings.stage,
        clock: settings.clock,
        ...props.environment,
      }),
    });
  }
}

function variables(values: RedressFunctionProps['environment']): Record<string, string> {
  const set = Object.entries(values).filter(
    (entry): entry is [keyof typeof env, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set.map(([key, value]) => [env[key], value]));
}
