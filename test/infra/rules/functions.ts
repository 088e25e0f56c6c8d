import { env, functionNames } from '../../../shared/names.ts';
import type { Rule } from '../rule.ts';
import { type Found, resources, type Synthesized, target } from '../synthesized.ts';

interface Lambda {
  FunctionName?: string;
  Runtime: string;
  Architectures?: string[];
  Handler: string;
  LoggingConfig?: { LogFormat?: string; LogGroup?: unknown; SystemLogLevel?: string };
  Environment?: { Variables: Record<string, unknown> };
}
interface Schedule {
  ScheduleExpression: string;
  Target: { Input: string; Arn: unknown };
}

const ours = (app: Synthesized): Found<Lambda>[] =>
  resources<Lambda>(app, 'AWS::Lambda::Function').filter(({ properties }) => properties.FunctionName);
const named = (app: Synthesized, name: string) =>
  ours(app).find(({ properties }) => properties.FunctionName === `redress-${app.stage}-${name}`);
const schedules = (app: Synthesized) => resources<Schedule>(app, 'AWS::Scheduler::Schedule');
const each = (app: Synthesized, change: (lambda: Lambda) => void) => {
  for (const { properties } of ours(app)) change(properties);
};

/** Who is called when, with what; the recorder's rhythm is the stage's. */
const rhythm = (app: Synthesized) =>
  [
    ['sla-sweep', 'rate(10 minutes)', '{}'],
    ['sla-sweep', 'rate(1 hour)', '{"heal":true}'],
    ['sla-sweep', 'rate(1 day)', '{"calendars":true}'],
    [
      'cost-recorder',
      app.stage === 'local' || app.stage === 'test' ? 'rate(1 minute)' : 'rate(1 hour)',
      '{}',
    ],
  ].map((call) => call.join(' '));

export const functionRules: readonly Rule[] = [
  {
    title: 'rule 1: every function of shared/names.ts is deployed once, on arm64 and the pinned Node',
    check: (app) => [
      ...functionNames.filter((name) => !named(app, name)).map((name) => `${name} is not deployed`),
      ...(ours(app).length === functionNames.length ? [] : [`${ours(app).length} functions are deployed`]),
      ...ours(app).flatMap(({ id, properties }) => [
        ...(properties.Runtime === 'nodejs24.x' ? [] : [`${id} runs on ${properties.Runtime}`]),
        ...(properties.Architectures?.join() === 'arm64' ? [] : [`${id} is not on arm64`]),
        ...(properties.Handler === 'handler.handler' ? [] : [`${id} starts ${properties.Handler}`]),
      ]),
    ],
    sabotage: {
      'one forgotten': (app) => {
        const [first] = ours(app);
        if (first) delete app.stacks[first.stack]?.Resources[first.id];
      },
      'an old Node': (app) =>
        each(app, (lambda) => {
          lambda.Runtime = 'nodejs20.x';
        }),
      'the dearer processor': (app) => each(app, (lambda) => delete lambda.Architectures),
    },
  },
  {
    title: 'G12: functions share one JSON log that tells billed durations, the recorder has its own',
    check(app) {
      const groups = new Map(
        functionNames.map((name) => [
          name,
          JSON.stringify(named(app, name)?.properties.LoggingConfig?.LogGroup),
        ]),
      );
      const recorder = groups.get('cost-recorder');
      const others = functionNames.filter((name) => name !== 'cost-recorder').map((name) => groups.get(name));
      return [
        ...(new Set(others).size === 1 && others[0] ? [] : ['functions log in several places']),
        ...(recorder && !others.includes(recorder) ? [] : ['the recorder reads its own log']),
        ...ours(app)
          .filter(
            ({ properties: { LoggingConfig: log } }) =>
              log?.LogFormat !== 'JSON' || log.SystemLogLevel !== 'INFO',
          )
          .map(({ id }) => `${id} does not report its billed duration in JSON`),
      ];
    },
    sabotage: {
      'text logs': (app) =>
        each(app, (lambda) => {
          lambda.LoggingConfig = { ...lambda.LoggingConfig, LogFormat: 'Text' };
        }),
      'no reports': (app) =>
        each(app, (lambda) => {
          lambda.LoggingConfig = { ...lambda.LoggingConfig, SystemLogLevel: 'WARN' };
        }),
      'the recorder in the shared log': (app) =>
        each(app, (lambda) => {
          lambda.LoggingConfig = { ...lambda.LoggingConfig, LogGroup: { Ref: 'Same' } };
        }),
    },
  },
  {
    title: 'P15: functions get only variables that shared/names.ts knows, and those that they read',
    check: (app) =>
      ours(app).flatMap(({ id, properties }) => {
        const given = Object.keys(properties.Environment?.Variables ?? {});
        const known: readonly string[] = Object.values(env);
        return [
          ...given.filter((name) => !known.includes(name)).map((name) => `${id} gets ${name}`),
          ...[env.functionName, env.stage]
            .filter((name) => !given.includes(name))
            .map((name) => `${id} lacks ${name}`),
        ];
      }),
    sabotage: {
      'a secret in a variable': (app) =>
        each(app, (lambda) => {
          Object.assign(lambda.Environment?.Variables ?? {}, { API_PASSWORD: 'x' });
        }),
    },
  },
  {
    title:
      "P10: the sweep runs every ten minutes, heals every hour, looks at calendars every day, and costs are totalled in the stage's rhythm",
    check(app) {
      const found = schedules(app).map(({ properties }) => {
        const name = functionNames.find((known) => target(properties.Target.Arn) === named(app, known)?.id);
        return [name, properties.ScheduleExpression, properties.Target.Input].join(' ');
      });
      return [
        ...rhythm(app)
          .filter((call) => !found.includes(call))
          .map((call) => `nobody calls ${call}`),
        ...found.filter((call) => !rhythm(app).includes(call)).map((call) => `unexpected: ${call}`),
      ];
    },
    sabotage: {
      'hourly sweep': (app) => {
        for (const { properties } of schedules(app)) properties.ScheduleExpression = 'rate(1 hour)';
      },
      'no healing': (app) => {
        for (const { properties } of schedules(app)) properties.Target.Input = '{}';
      },
    },
  },
];
