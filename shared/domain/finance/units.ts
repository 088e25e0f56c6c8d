/**
 * The documented rules by which AWS counts what is billed: what the running stack reports is compared with them
 * (docs.aws.amazon.com/amazondynamodb: read-write-operations, CapacityUnitCalculations; aws.amazon.com/sqs/pricing).
 */

/** A value as DynamoDB is sent it: `{S: 'text'}`. */
export type AttributeValue = object;
export type Item = Readonly<Record<string, AttributeValue>>;

const textBytes = (text: string): number => new TextEncoder().encode(text).length;

/** About one byte for two significant digits, one more, one more when negative. */
function numberBytes(text: string): number {
  const digits = text.replace(/[-+.]|e.*$/gi, '').replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function valueBytes(value: AttributeValue): number {
  const [[type, content] = ['NULL', true]] = Object.entries(value);
  if (type === 'S') return textBytes(content as string);
  if (type === 'N') return numberBytes(content as string);
  if (type === 'B') return (content as Uint8Array).byteLength;
  if (type === 'M')
    return 3 + sum(Object.entries(content as Item), ([n, v]) => textBytes(n) + valueBytes(v) + 1);
  if (type === 'L') return 3 + sum(content as AttributeValue[], (v) => valueBytes(v) + 1);
  if (type === 'SS') return sum(content as string[], textBytes);
  if (type === 'NS') return sum(content as string[], numberBytes);
  if (type === 'BS') return sum(content as Uint8Array[], (v) => v.byteLength);
  return 1;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** Size of an item in bytes: the names of its attributes count. */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item), ([name, value]) => textBytes(name) + valueBytes(value));

/** WRU of writing (or deleting) one item of that size: one for each KB begun, at least 1; twice in a transaction. */
export const writeUnits = (bytes: number, inTransaction = false): number =>
  Math.max(1, Math.ceil(bytes / 1024)) * (inTransaction ? 2 : 1);

/** SQS bills a request for each 64 KB of payload begun, a batch as one payload. */
export const sqsRequests = (bytes: number): number => Math.max(1, Math.ceil(bytes / 65_536));

/** Bytes that CloudWatch Logs takes in for one line: its text and 26 of its own. */
export const logLineBytes = (message: string): number => textBytes(message) + 26;
