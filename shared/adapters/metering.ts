import { type Input, unitsOfAnswer, unitsOfFailure } from './billed-units.ts';

/** Structural view of an AWS SDK client: all that counting needs. */
interface MeterableClient {
  readonly middlewareStack: { add(middleware: never, options: never): void };
}

/** What one invocation used of one operation. Units: DynamoDB capacity, SQS 64-KB chunks, SES recipients; else 0. */
export interface OperationUse {
  requests: number;
  units: number;
}

/**
 * What has been used since the last reading, by `Service.Operation`: a cold start's calls belong to the first
 * invocation. One invocation runs at a time in a Lambda process.
 */
const used = new Map<string, OperationUse>();

/** What has been used, and empties the meter: the end of an invocation. */
export function takeUse(): Readonly<Record<string, OperationUse>> {
  const taken = Object.fromEntries(used);
  used.clear();
  return taken;
}

/** Counts requests of an operation and their units. */
export function count(operation: string, units: number, requests = 1): void {
  const use = used.get(operation) ?? { requests: 0, units: 0 };
  use.requests += requests;
  use.units += units;
  used.set(operation, use);
}

interface Context {
  readonly clientName?: string;
  readonly commandName?: string;
}
interface Args {
  readonly input: Input;
}
type Next<Answer> = (args: Args) => Promise<Answer>;

const askForCapacity =
  (next: Next<unknown>, { clientName }: Context) =>
  (args: Args) =>
    next(
      clientName === 'DynamoDBClient'
        ? { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } }
        : args,
    );

const tallyAttempt =
  (next: Next<{ output?: Input }>, { clientName, commandName }: Context) =>
  async (args: Args) => {
    const operation = `${clientName?.replace(/Client$/, '')}.${commandName?.replace(/Command$/, '')}`;
    try {
      const answer = await next(args);
      count(operation, unitsOfAnswer(operation, args.input, answer.output));
      return answer;
    } catch (error) {
      count(operation, unitsOfFailure(operation, args.input, error));
      throw error;
    }
  };

/**
 * Makes an AWS SDK client count what it does (F11). The tally stands below the SDK's retry loop (finalizeRequest, low
 * priority, the loop has high), so every attempt is counted with its own capacity. DynamoDB is asked for the capacity it
 * consumed. Returns the same client.
 */
export function metered<Client extends object>(client: Client): Client {
  const stack = (client as unknown as MeterableClient).middlewareStack;
  stack.add(askForCapacity as never, { step: 'initialize', name: 'askForCapacity', override: true } as never);
  stack.add(
    tallyAttempt as never,
    { step: 'finalizeRequest', name: 'tallyAttempt', priority: 'low', override: true } as never,
  );
  return client;
}
