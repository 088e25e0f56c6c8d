import { describe, expect, it } from 'vitest';
import { type StageSettings, stageDefaults } from '../../../../infra/config.ts';
import type { Account } from '../../../../infra/deploy/account.ts';
import {
  checkAccount,
  checkDomain,
  checkMachine,
  checkSettings,
  type Finding,
} from '../../../../infra/deploy/checks.ts';
import { lineOf } from '../../../../infra/deploy/report.ts';

const prod: StageSettings = {
  ...stageDefaults.prod,
  stage: 'prod',
  region: 'ap-southeast-1',
  publicUrl: 'https://help.shop.test',
  mailDomain: 'shop.test',
  mailFrom: 'care@shop.test',
  adminEmail: 'you@shop.test',
  replyDomain: 'reply.shop.test',
  escalationEmail: 'lead@shop.test',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
};

/** An account where all is well, but for what the test changes. */
const account = (over: Partial<Account> = {}): Account => ({
  id: async () => '111122223333',
  stack: async () => ({}),
  mailIdentity: async () => ({ verified: true, dkim: true }),
  mailsADay: async () => 50_000,
  activeReceiptRules: async () => 'redress-prod',
  resolves: async () => true,
  ...over,
});
const resultOf = (findings: readonly Finding[], title: string) =>
  findings.find((one) => one.title === title)?.result;

describe('issue 5 point 10: npm run doctor', () => {
  it('finds nothing to mend where everything is there', async () => {
    const findings = [
      ...checkMachine({ node: '24.21.0', python: '3.11.7' }),
      ...checkSettings(prod),
      ...(await checkAccount(prod, account())),
      await checkDomain(prod, account()),
    ];
    expect(findings.filter(({ result }) => result !== 'ok')).toEqual([]);
    expect(findings.map(({ title }) => title)).toEqual([
      'Node',
      'Python',
      'Region',
      'Settings',
      'Credentials',
      'Bootstrap',
      'Mail identity',
      'Mail sandbox',
      'Mail that comes in',
      'Domain',
    ]);
  });

  it('says "no credentials" plainly, and asks nothing that needs them', async () => {
    const ask = async () => Promise.reject(new Error('asked without credentials'));
    const without = account({ id: async () => undefined, stack: ask, mailIdentity: ask, mailsADay: ask });
    const findings = await checkAccount(prod, without);
    expect(findings[0]).toMatchObject({ title: 'Credentials', result: 'fail', says: 'no credentials' });
    expect(findings[0]?.remedy).toContain('aws configure');
    expect(findings.slice(1).every(({ result }) => result === 'skipped')).toBe(true);
  });

  it.each([
    ['Bootstrap', 'fail', account({ stack: async () => undefined })],
    ['Mail identity', 'warn', account({ mailIdentity: async () => undefined })],
    ['Mail identity', 'warn', account({ mailIdentity: async () => ({ verified: false, dkim: false }) })],
    ['Mail identity', 'warn', account({ mailIdentity: async () => ({ verified: true, dkim: false }) })],
    ['Mail sandbox', 'warn', account({ mailsADay: async () => 200 })],
    ['Mail that comes in', 'warn', account({ activeReceiptRules: async () => undefined })],
    ['Mail that comes in', 'warn', account({ activeReceiptRules: async () => 'of-another-system' })],
  ])('%s: %s', async (title, result, given) => {
    const findings = await checkAccount(prod, given);
    expect(resultOf(findings, title)).toBe(result);
    expect(findings.filter((one) => one.result !== 'ok')).toHaveLength(1);
  });

  it('does not ask who takes mail when none is to come in', async () => {
    const asked = account({ activeReceiptRules: async () => Promise.reject(new Error('asked')) });
    const findings = await checkAccount({ ...prod, replyDomain: undefined }, asked);
    expect(resultOf(findings, 'Mail that comes in')).toBeUndefined();
  });

  it.each([
    ['ap-east-1', 'no endpoint of SES'],
    ['cn-north-1', 'aws-cn'],
    ['cn-northwest-1', 'aws-cn'],
  ])('refuses the region %s, which cannot send mail, and names others', (region, why) => {
    const [finding] = checkSettings({ ...prod, region });
    expect(finding).toMatchObject({ title: 'Region', result: 'fail', says: expect.stringContaining(why) });
    expect(finding?.remedy).toContain('ap-southeast-1');
  });

  it('names the settings that still say example.com, a domain without certificate and one that leads nowhere', async () => {
    const fresh: StageSettings = { ...stageDefaults.prod, stage: 'prod' };
    expect(resultOf(checkSettings(fresh), 'Settings')).toBe('fail');
    expect((await checkDomain(fresh, account())).says).toContain('no certificate');
    expect((await checkDomain(prod, account({ resolves: async () => false }))).result).toBe('warn');
    const own = { ...prod, publicUrl: 'https://d1.cloudfront.net', certificateArn: undefined };
    expect((await checkDomain(own, account())).result).toBe('ok');
  });

  it('tells an old Node and a missing Python', () => {
    expect(resultOf(checkMachine({ node: '20.11.0', python: '3.11.7' }), 'Node')).toBe('fail');
    expect(resultOf(checkMachine({ node: '24.0.0', python: undefined }), 'Python')).toBe('warn');
    expect(resultOf(checkMachine({ node: '24.0.0', python: '3.9.2' }), 'Python')).toBe('warn');
  });

  it('gives each finding that is not well a remedy on a line of its own', async () => {
    const findings = await checkAccount(prod, account({ stack: async () => undefined }));
    const [line] = findings.filter(({ result }) => result === 'fail').map(lineOf);
    expect(line).toMatch(/^✖ Bootstrap .*\n +→ .*cdk -- bootstrap aws:\/\/111122223333\/ap-southeast-1/);
  });
});
