import type { Rule } from '../rule.ts';
import { type Resource, resources, type Synthesized } from '../synthesized.ts';

/** Types that carry our tags; others are free or cannot be tagged. */
const tagged = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::Distribution',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
];
const wanted = ['project', 'stage', 'capability'];

function tagsOf({ Properties: properties }: Resource): string[] {
  const replicas = properties.Replicas as { Tags?: unknown }[] | undefined;
  const tags = properties.Tags ?? properties.UserPoolTags ?? replicas?.[0]?.Tags ?? {};
  return Array.isArray(tags) ? tags.map(({ Key }: { Key: string }) => Key) : Object.keys(tags as object);
}

/** USD a month at list price, us-east-1, November 2026: what an idle system is billed for. */
const monthly = { polledQueue: 0.26, alarm: 0.1, secret: 0.4, customMetric: 0.3, webAcl: 5, firewallRule: 1 };
const fixed = [
  'AWS::EC2::NatGateway',
  'AWS::EC2::VPC',
  'AWS::KMS::Key',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ECS::Service',
  'AWS::ApplicationAutoScaling::ScalableTarget',
];

/** Itemised cost of a month without a single complaint. */
export function idleCost(app: Synthesized): Record<string, number> {
  const count = (type: string) => resources(app, type).length;
  const polled = resources<{ StartingPosition?: string }>(app, 'AWS::Lambda::EventSourceMapping').filter(
    ({ properties }) => !properties.StartingPosition,
  ).length;
  // Metrics of our own are billed in the hours in which something is published: the nightly check, one hour a day.
  return {
    'polling of queues': polled * monthly.polledQueue,
    alarms: count('AWS::CloudWatch::Alarm') * monthly.alarm,
    secrets: count('AWS::SecretsManager::Secret') * monthly.secret,
    'own metrics': monthly.customMetric / 24,
    firewall: count('AWS::WAFv2::WebACL') * (monthly.webAcl + 2 * monthly.firewallRule),
  };
}

export const costRules: readonly Rule[] = [
  {
    title: 'issue 3 point 10: everything that costs carries project, stage and capability',
    check: (app) =>
      tagged.flatMap((type) =>
        resources(app, type).flatMap(({ id, resource }) =>
          wanted
            .filter((tag) => !tagsOf(resource).includes(tag))
            .map((tag) => `${id} (${type}) has no tag ${tag}`),
        ),
      ),
    sabotage: {
      'untagged queues': (app) => {
        for (const { properties } of resources(app, 'AWS::SQS::Queue')) delete properties.Tags;
      },
    },
  },
  {
    title: 'G5: an idle month costs at most USD 3, and nothing is rented by the hour',
    check(app) {
      const total = Object.values(idleCost(app)).reduce((sum, part) => sum + part, 0);
      return [
        ...(total <= 3 ? [] : [`idle costs USD ${total.toFixed(2)}: ${JSON.stringify(idleCost(app))}`]),
        ...fixed.flatMap((type) => resources(app, type).map(({ id }) => `${id} is a ${type}`)),
      ];
    },
    sabotage: {
      'ten more alarms': (app) => {
        for (let index = 0; index < 10; index++) {
          Object.assign(app.stacks.backend?.Resources ?? {}, {
            [`A${index}`]: { Type: 'AWS::CloudWatch::Alarm', Properties: {} },
          });
        }
      },
      'a key of our own': (app) => {
        Object.assign(app.stacks.storage?.Resources ?? {}, {
          Key: { Type: 'AWS::KMS::Key', Properties: {} },
        });
      },
    },
  },
];
