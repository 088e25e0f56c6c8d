import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { env, functionNames } from '../../shared/names.ts';
import { resources, synthesize } from './synthesized.ts';

const functions = path.resolve(import.meta.dirname, '../../functions');
/** Variables that the function's own folder asks for, by `setting('name')` or `env.name`. */
function read(name: string): string[] {
  const text = readdirSync(path.join(functions, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(functions, name, file), 'utf8'))
    .join('\n');
  const keys = [...text.matchAll(/\bsetting\('(\w+)'\)|\benv\.(\w+)\b/g)].map(
    ([, a, b]) => (a ?? b) as keyof typeof env,
  );
  return [...new Set(keys)].filter((key) => key in env).map((key) => env[key]);
}

const fast = synthesize('local', {
  clock: '{"factor":60}',
  timers: '{"directSeconds":60}',
  embedOrigins: 'https://shop.example.com',
  photoOrigin: 'http://localhost:4670',
  photoScanFunction: 'arn:aws:lambda:us-east-1:000000000000:function:scan',
});
const given = (name: string) =>
  Object.keys(
    resources<{ FunctionName?: string; Environment?: { Variables: object } }>(
      fast,
      'AWS::Lambda::Function',
    ).find(({ properties }) => properties.FunctionName === `redress-local-${name}`)?.properties.Environment
      ?.Variables ?? {},
  );

describe.each([...functionNames])('%s', (name) => {
  test('is given every variable that its code reads', () => {
    const missing = read(name).filter(
      (variable) => !given(name).includes(variable) && variable !== env.region,
    );
    expect(missing).toEqual([]);
  });
});
