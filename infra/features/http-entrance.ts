import { type CfnResource, Duration, Stack, Tags } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { FailureAlarm } from '../constructs/failure-alarm.ts';
import { type Route, routes } from '../routes.ts';
import type { Identity } from './identity.ts';
import { OriginSecret } from './origin-secret.ts';

export interface HttpEntranceProps {
  readonly settings: StageSettings;
  readonly identity: Identity;
  readonly alarmTopic: ITopic | undefined;
}

/** The HTTP API: throttled per route, staff routes behind the user pool, no function without a listed route. */
export class HttpEntrance extends Construct {
  readonly api: HttpApi;
  readonly url: string;
  /** What CloudFront must send, comma-separated; absent: not checked. */
  readonly originSecrets: string | undefined;
  /** What CloudFront sends; empty where there is no CloudFront. */
  readonly sentSecret: string;
  readonly #stage: CfnStage;
  readonly #staff: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, props: HttpEntranceProps) {
    super(scope, id);
    Tags.of(this).add('capability', 'entrance');
    const { settings, identity } = props;
    const secret = settings.web
      ? new OriginSecret(this, 'OriginSecret', { versions: settings.originSecretVersions })
      : undefined;
    this.originSecrets = secret?.accepted;
    this.sentSecret = secret?.sent ?? '';
    this.api = new HttpApi(this, 'Api', { apiName: `redress-${settings.stage}`, createDefaultStage: false });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.rate, burstLimit: settings.throttle.burst },
    });
    this.url = stage.url;
    this.#stage = stage.node.defaultChild as CfnStage;
    this.#staff = new HttpJwtAuthorizer('Staff', identity.issuer(Stack.of(this).region), {
      jwtAudience: [identity.client.userPoolClientId],
    });
    new FailureAlarm(this, 'ServerErrors', {
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 0,
      impact: 'Customers or staff are being shown errors instead of pages.',
      runbook: 'server-errors',
      topic: props.alarmTopic,
    });
  }

  /** Name of the API's host, as a stack of the same region says it. */
  host(stack: Stack): string {
    return `${this.api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`;
  }

  /** Opens the routes that are listed for the function. */
  open(name: FunctionName, lambda: IFunction): void {
    const integration = new HttpLambdaIntegration(name, lambda, { scopePermissionToRoute: false });
    for (const route of routes.filter((candidate) => candidate.function === name)) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        authorizer: route.access === 'staff' ? this.#staff : new HttpNoneAuthorizer(),
      });
      for (const resource of added) this.#throttle(route, resource.node.defaultChild as CfnResource);
    }
  }

  /** A stage can only limit a route that exists, so it waits for the route. */
  #throttle({ method, path, limit }: Route, resource: CfnResource): void {
    if (!limit) return;
    this.#stage.addResourceDependency(resource);
    this.#stage.routeSettings = {
      ...(this.#stage.routeSettings as object | undefined),
      [`${method} ${path}`]: { ThrottlingRateLimit: limit.rate, ThrottlingBurstLimit: limit.burst },
    };
  }
}
