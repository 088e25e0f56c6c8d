import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { problem } from '../../../shared/lambda/problem.ts';

const named = (name: string) => Object.assign(new Error('secret detail'), { name });

describe('an error as problem+json (RFC 9457)', () => {
  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'TimeoutError',
    'InternalServerError',
  ])('%s of DynamoDB is 503 with Retry-After: try again', (name) => {
    const answer = problem(named(name), 'en');
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'application/problem+json' },
    });
    expect(answer.json).toMatchObject({ code: 'try-again' });
  });

  it('tells a caller nothing of an error of ours', () => {
    const answer = problem(named('AccessDeniedException'), 'zh-CN');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toMatch(/secret|stack|AccessDenied/);
  });

  it('keeps the code for programs and gives people their language', () => {
    const error = new DomainError('conflict', 'changed-meanwhile', 'Somebody changed it.');
    const [english, chinese] = [problem(error, 'en').json, problem(error, 'zh-CN').json] as {
      code: string;
      title: string;
    }[];
    expect(english?.code).toBe('changed-meanwhile');
    expect(chinese?.code).toBe('changed-meanwhile');
    expect(chinese?.title).toMatch(/\p{Script=Han}/u);
  });

  it('tells of each field in the language of the reader, and of one without a text as it was said', () => {
    const error = new DomainError('unprocessable', 'calendar-invalid', 'zone: There is no time zone X.', {
      errors: [
        { field: 'zone', code: 'zone-unknown', message: 'There is no time zone X.' },
        { field: 'weekly', code: 'nobody-wrote-a-text', message: 'As it was said.' },
      ],
    });
    const { errors } = problem(error, 'zh-CN').json as { errors: { field: string; message: string }[] };
    expect(errors[0]).toMatchObject({ field: 'zone', message: expect.stringMatching(/时区/) });
    expect(errors[1]).toMatchObject({ field: 'weekly', message: 'As it was said.' });
  });
});
