import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized } from '../synthesized.ts';

interface Alarm {
  AlarmDescription?: string;
  AlarmActions?: unknown[];
  MetricName?: string;
  TreatMissingData?: string;
  Dimensions?: { Name: string; Value: unknown }[];
}

export const alarms = (app: Synthesized): Found<Alarm>[] => resources<Alarm>(app, 'AWS::CloudWatch::Alarm');

const runbook = readFileSync(path.resolve(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
);
const metricsOf = (app: Synthesized) => alarms(app).map(({ properties }) => properties.MetricName);

/** How often each of these must be watched. */
const watched: Readonly<Record<string, number>> = {
  IteratorAge: 2,
  '5xx': 1,
  Invocations: 1,
  'Reputation.BounceRate': 1,
  'Reputation.ComplaintRate': 1,
  ScoreDrift: 1,
  PoisonRecords: 1,
  NeedsAdministrator: 1,
};

export const alarmRules: readonly Rule[] = [
  {
    title: 'rule 11: every alarm says in a sentence what it means and names a heading of the runbook',
    check: (app) =>
      alarms(app).flatMap(({ id, properties }) => {
        const [, impact, anchor] =
          /^([A-Z].{20,}\.) Runbook: docs\/runbook\.md#([\w-]+)$/.exec(properties.AlarmDescription ?? '') ??
          [];
        if (!impact || !anchor) return [`${id} says only ${properties.AlarmDescription}`];
        return anchors.includes(anchor) ? [] : [`${id} names #${anchor}, which the runbook does not have`];
      }),
    sabotage: {
      'no description': (app) => {
        for (const { properties } of alarms(app)) delete properties.AlarmDescription;
      },
      'a heading that is not there': (app) => {
        for (const { properties } of alarms(app))
          properties.AlarmDescription = `${properties.AlarmDescription}-2`;
      },
    },
  },
  {
    title: 'rule 11: what must be watched is watched, and silence of the sweep is an alarm',
    check: (app) => [
      ...Object.entries(watched)
        .filter(([metric, count]) => metricsOf(app).filter((name) => name === metric).length !== count)
        .map(([metric, count]) => `${metric} is not watched by ${count} alarms`),
      ...alarms(app)
        .filter(
          ({ properties }) =>
            properties.MetricName === 'Invocations' && properties.TreatMissingData !== 'breaching',
        )
        .map(({ id }) => `${id} takes silence for health`),
    ],
    sabotage: {
      ...Object.fromEntries(
        Object.keys(watched).map((metric) => [
          `${metric} unwatched`,
          (app: Synthesized) => {
            for (const { properties } of alarms(app))
              if (properties.MetricName === metric) properties.MetricName = 'Other';
          },
        ]),
      ),
      'silence is health': (app) => {
        for (const { properties } of alarms(app)) properties.TreatMissingData = 'notBreaching';
      },
    },
  },
];

/** Rules on stages that have somebody to tell. */
export const alarmActionRules: readonly Rule[] = [
  {
    title: 'rule 11: every alarm tells somebody',
    check: (app) => [
      ...alarms(app)
        .filter(({ properties }) => !properties.AlarmActions?.length)
        .map(({ id }) => `${id} tells nobody`),
      ...(resources<{ Protocol?: string }>(app, 'AWS::SNS::Subscription').some(
        ({ properties }) => properties.Protocol === 'email',
      )
        ? []
        : ['nobody reads the alarms']),
    ],
    sabotage: {
      'no action': (app) => {
        for (const { properties } of alarms(app)) properties.AlarmActions = [];
      },
      'no reader': (app) => {
        for (const { properties } of resources(app, 'AWS::SNS::Subscription')) properties.Protocol = 'sqs';
      },
    },
  },
];
