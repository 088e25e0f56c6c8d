/**
 * Size of a value inside a DynamoDB item, in bytes, by the documented rules: text in UTF-8, numbers about one byte for two
 * significant digits and one more, true and false one byte, a map or list three bytes and one more for each element, names
 * of attributes count.
 */
export function itemSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberSize(value);
  if (typeof value === 'boolean' || value === null) return 1;
  const entries = Object.entries(value as object).filter(([, inner]) => inner !== undefined);
  const named = !Array.isArray(value);
  return entries.reduce(
    (sum, [name, inner]) => sum + (named ? Buffer.byteLength(name) : 0) + itemSize(inner) + 1,
    3,
  );
}

function numberSize(value: number): number {
  const digits = Math.abs(value)
    .toString()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0);
}
