import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { buildApp } from '../../infra/build-app.ts';
import type { StageName } from '../../infra/config.ts';

export interface Resource {
  readonly Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** One stack as CloudFormation would get it. */
export interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Outputs?: Record<string, { readonly Value: unknown }>;
}

/** All stacks of a stage, by `storage`, `backend`, `web`, `edge`. */
export interface Synthesized {
  readonly stage: StageName;
  readonly stacks: Readonly<Record<string, Template>>;
  /** Parts whose stack cannot be deleted by mistake. */
  readonly protectedStacks: readonly string[];
}

/** Synthesizes a stage without bundling, account or network. */
export function synthesize(stage: StageName, overrides: Record<string, string> = {}): Synthesized {
  const outdir = mkdtempSync(path.join(tmpdir(), `redress-${stage}-`));
  try {
    const context = { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], stage, ...overrides };
    const app = new App({ outdir, context, analyticsReporting: false });
    buildApp(app);
    const { stacks } = app.synth();
    const part = (name: string) => name.slice(`redress-${stage}-`.length);
    return {
      stage,
      stacks: Object.fromEntries(stacks.map((stack) => [part(stack.stackName), stack.template as Template])),
      protectedStacks: stacks
        .filter((stack) => stack.terminationProtection)
        .map((stack) => part(stack.stackName)),
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** A resource with the names it is found by. */
export interface Found<Properties> {
  readonly stack: string;
  readonly id: string;
  readonly resource: Resource;
  readonly properties: Properties;
}

/** Every resource of a CloudFormation type, in all stacks or one. */
export function resources<Properties = Record<string, unknown>>(
  app: Synthesized,
  type: string,
  stack?: string,
): Found<Properties>[] {
  return Object.entries(app.stacks)
    .filter(([name]) => !stack || name === stack)
    .flatMap(([name, template]) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([id, resource]) => ({
          stack: name,
          id,
          resource,
          properties: (resource.Properties ?? {}) as Properties,
        })),
    );
}

/** The logical id that a `Ref` or `Fn::GetAtt` points at. */
export function target(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { Ref: ref, 'Fn::GetAtt': getAtt } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
  return ref ?? getAtt?.[0];
}
