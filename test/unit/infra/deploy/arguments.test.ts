import { describe, expect, it } from 'vitest';
import { contextArguments, readArguments, refuseUnready } from '../../../../infra/deploy/arguments.ts';

const read = (...argv: string[]) => readArguments(argv, ['--yes']);

describe('issue 5 point 10: the command line of a deployment', () => {
  it('reads stage, settings and flags, and hands the settings on to the CDK', () => {
    const asked = read(
      'prod',
      '--yes',
      '-c',
      'region=ap-southeast-1',
      '-c',
      'publicUrl=https://help.shop.test',
    );
    expect(asked.settings).toMatchObject({ stage: 'prod', region: 'ap-southeast-1', keepData: true });
    expect(asked.flags.has('--yes')).toBe(true);
    expect(contextArguments(asked)).toEqual([
      ...['-c', 'region=ap-southeast-1', '-c', 'publicUrl=https://help.shop.test', '-c', 'stage=prod'],
    ]);
  });

  it.each([
    ['Say which stage', []],
    ['Say which stage', ['staging']],
    ['Unknown argument --force', ['prod', '--force']],
    ['Unknown argument dev', ['prod', 'dev']],
    ['There is no setting regoin', ['prod', '-c', 'regoin=eu-west-1']],
    ['There is no setting webhookLoopback', ['prod', '-c', 'webhookLoopback=true']],
    ['Write settings as -c key=value', ['prod', '-c', 'region']],
    ['The setting region must be', ['prod', '-c', 'region=Europe']],
    ['must begin with https://', ['prod', '-c', 'publicUrl=http://help.shop.test']],
  ])('says in a sentence: %s', (sentence, argv) => {
    expect(() => read(...argv)).toThrow(sentence);
  });

  it('refuses to deploy what still names example.com', () => {
    expect(() => refuseUnready(read('prod'), undefined)).toThrow(/publicUrl, mailDomain.*stages\/prod\.json/);
  });

  it('never sends a stage that is made for the emulator to a real account', () => {
    for (const stage of ['local', 'test'])
      expect(() => refuseUnready(read(stage), undefined)).toThrow(`The stage ${stage} is for the emulator`);
    expect(() => refuseUnready(read('test'), 'http://127.0.0.1:4566')).not.toThrow();
  });
});
