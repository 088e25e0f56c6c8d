import { describe, expect, test } from 'vitest';
import { placeholders, readSettings } from '../../infra/config.ts';
import { backendOutputs, storageOutputs, webOutputs } from '../../infra/outputs.ts';
import { functionNames } from '../../shared/names.ts';
import { actionsOf } from './rules/permissions.ts';
import { synthesize } from './synthesized.ts';

const read = (context: Record<string, unknown>) => readSettings((key) => context[key]);

describe('stage settings', () => {
  test('an unknown or missing stage is refused in a sentence that says what to write', () => {
    expect(() => read({})).toThrow(
      'Say which stage to build with -c stage=local|test|dev|prod; got nothing.',
    );
    expect(() => read({ stage: 'produktion' })).toThrow('got "produktion"');
  });

  test.each([
    ['publicUrl', 'help.example.com', 'The setting publicUrl must be an origin'],
    ['publicUrl', 'https://help.example.com/', 'without a trailing slash'],
    ['mailFrom', 'Care <care@example.com>', 'The setting mailFrom must be a plain e-mail address'],
    ['mailFrom', 'a@b.example\r\nBcc: x@y.example', 'a plain e-mail address'],
    ['clock', '{factor:60}', 'The setting clock must be JSON'],
    ['slaPolicy', 'fastest', 'standard or brisk'],
    ['surveyDelayMinutes', '-5', 'a whole number of minutes'],
    ['waf', 'yes', 'true or false'],
    ['embedOrigins', 'https://shop.example.com/help', 'origins such as https://shop.example.com'],
    ['embedOrigins', '*', 'origins such as https://shop.example.com'],
    ['photoOrigin', 'localhost', 'an origin such as http://localhost:4670'],
    ['photoScanFunction', 'my-scanner', 'the ARN of a function'],
    ['region', 'Ireland', 'an AWS region such as eu-west-1'],
    ['certificateArn', 'arn:aws:acm:eu-west-1:123456789012:certificate/x', 'a certificate in us-east-1'],
    ['originSecretVersions', 'a,b,c', 'one or two version ids'],
    [
      'mailDomain',
      'shop.example',
      'mailFrom must be an address of the mailDomain shop.example; got "care@example.com"',
    ],
    ['publicUrl', 'http://help.shop.example', 'publicUrl must begin with https://'],
  ])('%s=%s is refused: %s', (key, value, message) => {
    expect(() => read({ stage: 'prod', [key]: value })).toThrow(message);
  });

  test('what still names example.com is listed, so that nobody deploys it unawares', () => {
    expect(placeholders(read({ stage: 'prod' }))).toEqual(
      expect.arrayContaining(['publicUrl', 'mailDomain', 'mailFrom', 'adminEmail', 'escalationEmail']),
    );
    expect(placeholders(read({ stage: 'local' }))).toEqual([]);
  });

  test('overrides are read with their types', () => {
    expect(
      read({
        stage: 'local',
        surveyDelayMinutes: '5',
        clock: { factor: 60 },
        waf: 'true',
        embedOrigins: 'https://shop.example.com,https://www.example.com:8443',
      }),
    ).toMatchObject({
      surveyDelayMinutes: 5,
      clock: '{"factor":60}',
      waf: true,
      embedOrigins: ['https://shop.example.com', 'https://www.example.com:8443'],
    });
  });
});

describe('stages', () => {
  const local = synthesize('local');
  const prod = synthesize('prod');

  test('P19 every function may do on the emulator what it may do on AWS, and nothing else', () => {
    for (const name of functionNames) expect(actionsOf(local, name), name).toEqual(actionsOf(prod, name));
  });

  test('the emulator gets storage and backend, AWS the web as well, and the firewall by switch', () => {
    expect(Object.keys(local.stacks)).toEqual(['storage', 'backend']);
    expect(Object.keys(prod.stacks)).toEqual(['storage', 'backend', 'web']);
    const withFirewall = synthesize('prod', { waf: 'true' });
    expect(Object.keys(withFirewall.stacks).toSorted()).toEqual(['backend', 'edge', 'storage', 'web']);
    expect(JSON.stringify(withFirewall.stacks.web)).toContain('WebACLId');
  });

  test('stacks tell what outputs.ts lists', () => {
    expect(Object.keys(prod.stacks.storage?.Outputs ?? {})).toEqual(
      expect.arrayContaining([...storageOutputs]),
    );
    expect(Object.keys(prod.stacks.backend?.Outputs ?? {})).toEqual(
      expect.arrayContaining([...backendOutputs]),
    );
    expect(Object.keys(prod.stacks.web?.Outputs ?? {})).toEqual(expect.arrayContaining([...webOutputs]));
  });

  test('rule 5 while the origin secret changes, functions accept both versions and CloudFront sends the newer', () => {
    const rotating = synthesize('prod', { originSecretVersions: 'new-version,old-version' });
    const backend = JSON.stringify(rotating.stacks.backend);
    expect(backend).toContain(':SecretString:::new-version}},{{resolve:secretsmanager:');
    expect(backend).toContain('old-version');
    expect(JSON.stringify(rotating.stacks.web)).toContain('new-version');
    expect(JSON.stringify(rotating.stacks.web)).not.toContain('old-version');
  });
});
