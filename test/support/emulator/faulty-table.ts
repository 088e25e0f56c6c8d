import { openTable, type Table } from '../../../shared/data/table.ts';
import { stackUnderTest } from './stack-under-test.ts';

/** What befalls one attempt to write: refused before it is carried out, or carried out and its answer lost. */
export type Fault = 'throttled' | 'reply-lost';

type Next = (args: object) => Promise<object>;

const errors: Readonly<Record<Fault, () => Error>> = {
  throttled: () =>
    Object.assign(new Error('Rate exceeded'), {
      name: 'ThrottlingException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    }),
  'reply-lost': () => Object.assign(new Error('socket hang up'), { name: 'TimeoutError' }),
};

/** The real table whose next puts meet these faults, one an attempt: they strike below the SDK's retry loop. */
export function faultyTable(faults: Fault[]): Table & { readonly attempts: () => number } {
  const table = openTable(stackUnderTest().outputs.tableName);
  let attempts = 0;
  const strike =
    (next: Next, { commandName }: { readonly commandName?: string }) =>
    async (args: object) => {
      if (commandName !== 'PutItemCommand') return next(args);
      attempts += 1;
      const fault = faults.shift();
      if (fault === 'throttled') throw errors.throttled();
      const answer = await next(args);
      if (fault === 'reply-lost') throw errors['reply-lost']();
      return answer;
    };
  table.client.middlewareStack.add(strike as never, { step: 'deserialize', name: 'faults', priority: 'low' });
  return { ...table, attempts: () => attempts };
}
