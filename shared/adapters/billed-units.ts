import {
  type AttributeValue,
  type Item,
  itemBytes,
  sqsRequests,
  writeUnits,
} from '../domain/finance/units.ts';

/** Structural view of what an AWS call was given, gave back or threw. */
export type Input = Readonly<Record<string, unknown>>;

interface Capacity {
  readonly CapacityUnits?: number;
}

/** What DynamoDB says it billed: table, indexes and the doubling of transactions included. */
function consumed(output: Input | undefined): number {
  const capacity = output?.ConsumedCapacity as Capacity | readonly Capacity[] | undefined;
  return [capacity ?? []].flat().reduce((sum, { CapacityUnits }) => sum + (CapacityUnits ?? 0), 0);
}

interface Message {
  readonly MessageBody?: string;
}

/** Units that the answer of a call says or its input makes certain; requests without units give 0. */
export function unitsOfAnswer(operation: string, input: Input, output: Input | undefined): number {
  if (operation.startsWith('DynamoDB.')) return consumed(output);
  if (operation === 'SQS.SendMessage') return messageUnits([input as Message]);
  if (operation === 'SQS.SendMessageBatch') return messageUnits((input.Entries as Message[]) ?? []);
  if (operation === 'SES.SendRawEmail') return (input.Destinations as readonly string[])?.length || 1;
  return 0;
}

function messageUnits(messages: readonly Message[]): number {
  return sqsRequests(messages.reduce((sum, one) => sum + Buffer.byteLength(one.MessageBody ?? ''), 0));
}

/**
 * Units that a failed attempt was billed. A failed condition costs the write units of the larger of the item there and
 * the item sent, at least 1; the service does not report it with the error and the item there is not seen, so it is
 * estimated from the item sent (an update from its values; what indexes would have taken is not billed). A cancelled
 * transaction costs twice the units of all its writes. An attempt without any answer may have been executed: it is
 * counted as if it had been. What the service refused before executing it (throttled, invalid, denied) costs nothing.
 */
export function unitsOfFailure(operation: string, input: Input, error: unknown): number {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const executed =
    name === 'ConditionalCheckFailedException' ||
    name === 'TransactionCanceledException' ||
    $metadata?.httpStatusCode === undefined;
  if (!executed) return 0;
  return operation.startsWith('DynamoDB.')
    ? estimatedWrite(input)
    : unitsOfAnswer(operation, input, undefined);
}

interface Write {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>>;
}

const bytesOf = ({ Item, Key, ExpressionAttributeValues }: Write): number =>
  itemBytes(Item ?? { ...Key, ...ExpressionAttributeValues });

function estimatedWrite(input: Input): number {
  const transaction = input.TransactItems as readonly Readonly<Record<string, Write>>[] | undefined;
  if (transaction) {
    return transaction
      .flatMap(Object.values<Write>)
      .reduce((sum, write) => sum + writeUnits(bytesOf(write), true), 0);
  }
  const batch = input.RequestItems as Readonly<Record<string, readonly { PutRequest?: Write }[]>> | undefined;
  if (batch) {
    const writes = Object.values(batch).filter(Array.isArray).flat();
    return writes.reduce((sum, { PutRequest }) => sum + writeUnits(bytesOf(PutRequest ?? {})), 0);
  }
  const write = input as Write & { UpdateExpression?: string; ConditionExpression?: string };
  return write.Item || write.UpdateExpression || write.ConditionExpression ? writeUnits(bytesOf(write)) : 0;
}
