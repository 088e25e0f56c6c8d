import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { acknowledgements } from '../../infra/acknowledgements.ts';
import { buildApp } from '../../infra/build-app.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

/** What AWS's own checks still find, as `rule path`. */
function findings(
  stage: string,
  sabotage: (built: ReturnType<typeof buildApp>) => void = () => {},
): string[] {
  const outdir = mkdtempSync(path.join(tmpdir(), 'redress-nag-'));
  try {
    const context = { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], stage };
    const app = new App({ outdir, context, analyticsReporting: false });
    sabotage(buildApp(app));
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    try {
      app.synth();
    } catch (error) {
      // It throws when there is an error-level finding; the report holds all of them, warnings too.
      if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
    }
    const report = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')) as Report;
    expect(report.pluginReports.length, 'the checks did run').toBeGreaterThan(0);
    return report.pluginReports
      .flatMap(({ violations }) => violations)
      .flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
      );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe('P17 AWS Solutions checks', () => {
  test('find nothing in production that was not looked at', () => expect(findings('prod')).toEqual([]));

  test('find a queue that is added without encryption and failure queue', () =>
    expect(findings('prod', ({ stacks: [stack] }) => void (stack && new Queue(stack, 'Careless')))).toEqual([
      expect.stringMatching(/SQS3 .*Careless/),
      expect.stringMatching(/SQS4 .*Careless/),
    ]));

  test('are acknowledged at most 15 times, each time with a reason', () => {
    expect(acknowledgements.length).toBeLessThanOrEqual(15);
    for (const { rule, reason } of acknowledgements) expect(reason, rule).toMatch(/^\w.{30,}\.$/);
  });
});
