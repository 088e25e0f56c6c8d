import { functionNames } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized, target } from '../synthesized.ts';
import { alarms } from './alarms.ts';

interface Queue {
  RedrivePolicy?: { deadLetterTargetArn: unknown; maxReceiveCount: number };
  MessageRetentionPeriod?: number;
  VisibilityTimeout?: number;
  SqsManagedSseEnabled?: boolean;
}
interface Mapping {
  EventSourceArn: unknown;
  FunctionName: unknown;
  BatchSize?: number;
  FunctionResponseTypes?: string[];
  StartingPosition?: string;
  MaximumRecordAgeInSeconds?: number;
  MaximumRetryAttempts?: number;
  ParallelizationFactor?: number;
  DestinationConfig?: { OnFailure?: { Destination?: unknown } };
  FilterCriteria?: { Filters: { Pattern: string }[] };
}
interface Lambda {
  FunctionName: string;
  Timeout: number;
}

const days = (count: number) => count * 86_400;
export const queues = (app: Synthesized): Found<Queue>[] => resources<Queue>(app, 'AWS::SQS::Queue');
export const mappings = (app: Synthesized): Found<Mapping>[] =>
  resources<Mapping>(app, 'AWS::Lambda::EventSourceMapping');
/** Functions that are called without an answer. */
const called = (app: Synthesized) =>
  resources<Pick<Mapping, 'DestinationConfig'>>(app, 'AWS::Lambda::EventInvokeConfig');
const lambdas = (app: Synthesized) => resources<Lambda>(app, 'AWS::Lambda::Function');
const work = (app: Synthesized) => queues(app).filter(({ properties }) => properties.RedrivePolicy);
const failures = (app: Synthesized) => queues(app).filter(({ properties }) => !properties.RedrivePolicy);
const isStream = ({ properties }: Found<Mapping>) => properties.StartingPosition !== undefined;
const eachMapping = (app: Synthesized, stream: boolean, change: (mapping: Mapping) => void) => {
  for (const mapping of mappings(app)) if (isStream(mapping) === stream) change(mapping.properties);
};

/** What may wake each stream reader. */
const wanted: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ relay: ['INSERT'], projector: ['INSERT', 'MODIFY'] }).map(([name, eventName]) => [
    name,
    JSON.stringify({
      eventName,
      dynamodb: {
        Keys: {
          pk: { S: [{ prefix: 'COMPLAINT#' }, { prefix: 'SURVEY#' }] },
          sk: { S: [{ prefix: 'EVENT#' }] },
        },
      },
    }),
  ]),
);

export const queueRules: readonly Rule[] = [
  {
    title: 'P17: every queue has a failure queue of 14 days with an alarm, or is one',
    check(app) {
      const watched = alarms(app).flatMap(({ properties }) =>
        properties.MetricName === 'ApproximateNumberOfMessagesVisible'
          ? (properties.Dimensions ?? []).map(({ Value }) => target(Value))
          : [],
      );
      const used = [
        ...work(app).map(({ properties }) => target(properties.RedrivePolicy?.deadLetterTargetArn)),
        ...[...mappings(app), ...called(app)].map(({ properties }) =>
          target(properties.DestinationConfig?.OnFailure?.Destination),
        ),
      ];
      return [
        ...work(app)
          .filter(({ properties }) => properties.RedrivePolicy?.maxReceiveCount !== 5)
          .map(({ id }) => `${id} does not give up after 5 attempts`),
        ...work(app)
          .filter(({ properties }) => properties.MessageRetentionPeriod !== days(4))
          .map(({ id }) => `${id} does not keep messages for 4 days`),
        ...failures(app).flatMap(({ id, properties }) => [
          ...(used.includes(id) ? [] : [`${id} has no failure queue and is none`]),
          ...(watched.includes(id) ? [] : [`${id} has no alarm`]),
          ...(properties.MessageRetentionPeriod === days(14)
            ? []
            : [`${id} does not keep messages for 14 days`]),
        ]),
      ];
    },
    sabotage: {
      'a queue without failure queue': (app) => {
        for (const { properties } of work(app)) delete properties.RedrivePolicy;
      },
      'no alarm': (app) => {
        for (const { properties } of alarms(app)) properties.Dimensions = [];
      },
      'failures forgotten after four days': (app) => {
        for (const { properties } of failures(app)) properties.MessageRetentionPeriod = days(4);
      },
      'a thousand attempts': (app) => {
        for (const { properties } of work(app)) {
          if (properties.RedrivePolicy) properties.RedrivePolicy.maxReceiveCount = 1000;
        }
      },
    },
  },
  {
    title: 'P17: queues are encrypted and refuse plain http',
    check(app) {
      const closed = resources<{ Queues: unknown[]; PolicyDocument: unknown }>(app, 'AWS::SQS::QueuePolicy')
        .filter(
          ({ properties }) =>
            /"Deny".*SecureTransport":"false"/.test(JSON.stringify(properties.PolicyDocument)) ||
            /SecureTransport":"false".*"Deny"/.test(JSON.stringify(properties.PolicyDocument)),
        )
        .flatMap(({ properties }) => properties.Queues.map(target));
      return queues(app).flatMap(({ id, properties }) => [
        ...(properties.SqsManagedSseEnabled ? [] : [`${id} is not encrypted`]),
        ...(closed.includes(id) ? [] : [`${id} takes plain http`]),
      ]);
    },
    sabotage: {
      'no encryption': (app) => {
        for (const { properties } of queues(app)) delete properties.SqsManagedSseEnabled;
      },
      'no policy': (app) => {
        for (const { properties } of resources(app, 'AWS::SQS::QueuePolicy')) properties.Queues = [];
      },
    },
  },
  {
    title:
      'P2: a message stays hidden six times as long as its consumer may run, and only failures come back',
    check: (app) =>
      mappings(app)
        .filter((mapping) => !isStream(mapping))
        .flatMap(({ id, properties }) => {
          const queue = queues(app).find((candidate) => candidate.id === target(properties.EventSourceArn));
          const lambda = lambdas(app).find((candidate) => candidate.id === target(properties.FunctionName));
          const hidden = queue?.properties.VisibilityTimeout ?? 30;
          return [
            ...(hidden >= 6 * (lambda?.properties.Timeout ?? 3)
              ? []
              : [`${queue?.id} hides messages too briefly`]),
            ...(properties.FunctionResponseTypes?.includes('ReportBatchItemFailures')
              ? []
              : [`${id} fails whole batches`]),
            ...(properties.BatchSize === 10 ? [] : [`${id} does not take ten messages`]),
          ];
        }),
    sabotage: {
      'hidden for half a minute': (app) => {
        for (const { properties } of queues(app)) properties.VisibilityTimeout = 30;
      },
      'a slower consumer': (app) => {
        for (const { properties } of lambdas(app)) properties.Timeout = 600;
      },
      'whole batches': (app) => eachMapping(app, false, (mapping) => delete mapping.FunctionResponseTypes),
    },
  },
  {
    title:
      'P1 P5: stream readers start at the oldest record, retry six hours, keep what they give up, sleep on own writes',
    check: (app) => {
      const streams = mappings(app).filter(isStream);
      const findings =
        streams.length === 2 ? [] : [`there are ${streams.length} stream readers, two are allowed`];
      for (const { id, properties } of streams) {
        const lambda = lambdas(app).find((candidate) => candidate.id === target(properties.FunctionName));
        const name =
          functionNames.find((known) => lambda?.properties.FunctionName.endsWith(`-${known}`)) ?? '';
        const demand = (what: string, holds: boolean) => holds || findings.push(`${id}: ${what}`);
        demand('does not start at the oldest record', properties.StartingPosition === 'TRIM_HORIZON');
        demand(
          'fails whole batches',
          !!properties.FunctionResponseTypes?.includes('ReportBatchItemFailures'),
        );
        demand('does not retry for six hours', properties.MaximumRecordAgeInSeconds === 6 * 3600);
        demand('counts retries', properties.MaximumRetryAttempts === -1);
        demand('forgets what it gives up', !!target(properties.DestinationConfig?.OnFailure?.Destination));
        demand('breaks the order of keys', (properties.ParallelizationFactor ?? 1) === 1);
        demand('does not take batches of 100', properties.BatchSize === 100);
        const patterns = properties.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [];
        demand(`is woken by ${patterns}`, patterns.length === 1 && patterns[0] === wanted[name]);
      }
      return findings;
    },
    sabotage: {
      'from now on only': (app) =>
        eachMapping(app, true, (mapping) => {
          mapping.StartingPosition = 'LATEST';
        }),
      'three attempts': (app) =>
        eachMapping(app, true, (mapping) => {
          mapping.MaximumRetryAttempts = 3;
        }),
      'for a minute': (app) =>
        eachMapping(app, true, (mapping) => {
          mapping.MaximumRecordAgeInSeconds = 60;
        }),
      'nowhere to leave failures': (app) =>
        eachMapping(app, true, (mapping) => delete mapping.DestinationConfig),
      'whole batches': (app) => eachMapping(app, true, (mapping) => delete mapping.FunctionResponseTypes),
      'woken by everything': (app) => eachMapping(app, true, (mapping) => delete mapping.FilterCriteria),
    },
  },
];
