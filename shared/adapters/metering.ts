/** Structural view of an AWS SDK client: all that counting needs. */
interface MeterableClient {
  readonly middlewareStack: { add(middleware: never, options: never): void };
}

/** What one invocation used of one operation. Units are DynamoDB capacity units; 0 for other services. */
export interface OperationUse {
  requests: number;
  units: number;
}

/** What the running invocation has used, by `Service.Operation`. One invocation runs at a time in a Lambda process. */
const used = new Map<string, OperationUse>();

/** Empties the meter: the start of an invocation. */
export function resetMeter(): void {
  used.clear();
}

/** What has been used since the reset. */
export function readMeter(): Readonly<Record<string, OperationUse>> {
  return Object.fromEntries(used);
}

/** Counts one request (each retry is one) and its capacity units. */
export function count(operation: string, units: number): void {
  const use = used.get(operation) ?? { requests: 0, units: 0 };
  use.requests += 1;
  use.units += units;
  used.set(operation, use);
}

interface Capacity {
  readonly CapacityUnits?: number;
}

function capacityOf(output: { ConsumedCapacity?: Capacity | readonly Capacity[] } | undefined): number {
  const consumed = output?.ConsumedCapacity;
  if (consumed === undefined) return 0;
  return [consumed].flat().reduce((sum, capacity) => sum + ((capacity as Capacity).CapacityUnits ?? 0), 0);
}

/**
 * Makes an AWS SDK client count what it does: every attempt is one request, DynamoDB calls ask for and add up their
 * consumed capacity (F11). Returns the same client.
 */
export function metered<Client extends object>(client: Client): Client {
  const stack = (client as unknown as MeterableClient).middlewareStack;
  const ask =
    (
      next: (args: { input: Record<string, unknown> }) => Promise<unknown>,
      context: { clientName?: string },
    ) =>
    (args: { input: Record<string, unknown> }) => {
      if (context.clientName === 'DynamoDBClient') args.input.ReturnConsumedCapacity = 'INDEXES';
      return next(args);
    };
  const tally =
    (
      next: (args: unknown) => Promise<{ output?: never }>,
      context: { clientName?: string; commandName?: string },
    ) =>
    async (args: unknown) => {
      const operation = `${context.clientName?.replace(/Client$/, '')}.${context.commandName?.replace(/Command$/, '')}`;
      try {
        const result = await next(args);
        count(operation, capacityOf(result.output));
        return result;
      } catch (error) {
        // A failed condition is billed as a write of one unit at least; the service reports no capacity with the error.
        const failed = error instanceof Error && error.name === 'ConditionalCheckFailedException';
        count(operation, failed ? 1 : 0);
        throw error;
      }
    };
  stack.add(ask as never, { step: 'initialize', name: 'askForCapacity', override: true } as never);
  stack.add(
    tally as never,
    { step: 'finalizeRequest', name: 'tallyUse', priority: 'low', override: true } as never,
  );
  return client;
}
