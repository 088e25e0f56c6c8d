import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

interface Config {
  readonly forbidden: readonly { readonly name: string }[];
}

interface Cruised {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const root = join(import.meta.dirname, '../../..');
const configFile = join(root, '.dependency-cruiser.mjs');
let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cruise(cwd: string, paths: readonly string[]): Cruised['summary'] {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', configFile, '--output-type', 'json', ...paths],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as Cruised).summary;
}

/** A project in which each file of `files` stands beside those that it imports. */
function projectOf(files: Readonly<Record<string, string>>): string {
  folder = mkdtempSync(join(tmpdir(), 'redress-rule-'));
  const there = {
    'shared/data/data.ts': '',
    'shared/usecases/usecase.ts': '',
    'shared/domain/domain.ts': '',
  };
  const more = { 'shared/adapters/adapter.ts': '', 'shared/names.ts': '', 'functions/b/handler.ts': '' };
  for (const [file, source] of Object.entries({ ...there, ...more, 'tsconfig.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source || 'export const x = 1;');
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Each rule with a file that breaks it and no other. */
const broken: Readonly<Record<string, readonly [file: string, source: string]>> = {
  'no-circular': ['shared/domain/a-loop.ts', "import './loop.ts';"],
  'no-orphans-unresolved': ['local/start.ts', "import './nowhere.ts';"],
  'domain-imports-only-itself': ['shared/domain/clock.ts', "import 'node:fs';"],
  'contracts-import-zod-and-domain': ['shared/contracts/a.ts', "import '@aws-sdk/client-sqs';"],
  'usecases-see-data-and-adapters-as-types': ['shared/usecases/a.ts', "import '../data/data.ts';"],
  'usecases-no-packages': ['shared/usecases/b.ts', "import 'zod';"],
  'data-and-adapters-never-look-up': ['shared/data/a.ts', "import '../usecases/usecase.ts';"],
  'pages-render-and-nothing-else': ['shared/pages/a.ts', "import '../adapters/adapter.ts';"],
  'lambda-never-looks-up': ['shared/lambda/a.ts', "import '../data/data.ts';"],
  'a-function-never-imports-another': ['functions/a/handler.ts', "import '../b/handler.ts';"],
  'functions-never-import-infra': ['functions/c/handler.ts', "import 'aws-cdk-lib';"],
  'infra-imports-cdk-and-names': ['infra/app.ts', "import '../shared/domain/domain.ts';"],
  'stacks-never-import-their-deployment': ['infra/backend.ts', "import './deploy/deploy.ts';"],
  'web-imports-contracts': ['web/page.ts', "import '../shared/usecases/usecase.ts';"],
  'web-sees-contracts-as-types': ['web/form.ts', "import '../shared/contracts/c.ts';"],
};

describe('the dependency rule', () => {
  it('has a broken example of each of its rules here', async () => {
    const { forbidden } = ((await import(configFile)) as { default: Config }).default;
    expect(Object.keys(broken).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('finds each of them, and nothing in what is allowed', () => {
    const cwd = projectOf({
      ...Object.fromEntries(Object.values(broken)),
      'shared/domain/loop.ts': "import './a-loop.ts';",
      'shared/usecases/types.ts': "import type { x } from '../data/data.ts';\nexport type Y = typeof x;",
      'shared/contracts/b.ts': "import 'zod';\nimport '../domain/domain.ts';",
      'functions/d/handler.ts':
        "import '../../shared/data/data.ts';\nimport '../../shared/usecases/usecase.ts';",
      'shared/contracts/c.ts': '',
      'web/list.ts':
        "import '../shared/domain/domain.ts';\nimport type { x } from '../shared/contracts/c.ts';\nexport type Z = typeof x;",
      'infra/deploy/deploy.ts': "import '../../shared/domain/domain.ts';",
      'infra/stack.ts': "import 'aws-cdk-lib';\nimport '../shared/names.ts';",
    });
    const found = cruise(cwd, ['functions', 'shared', 'infra', 'web', 'local']).violations;
    const expected = Object.entries(broken).map(([rule, [file]]) => `${file}: ${rule}`);
    expect(found.map(({ from, rule }) => `${from}: ${rule.name}`).sort()).toEqual(expected.sort());
  });

  it('sees our code, which keeps it', () => {
    const { totalCruised, violations } = cruise(root, ['functions', 'shared']);
    expect(violations).toEqual([]);
    // With a TypeScript that it cannot use it sees no modules and says that all is well.
    expect(totalCruised).toBeGreaterThan(250);
  });
});
