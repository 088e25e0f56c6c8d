/** Where two JSON values differ, as JSON pointers with what was done; at most the first twenty. */
export function drift(before: unknown, after: unknown, at = ''): readonly string[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys
      .flatMap((key) => drift(before[key], after[key], `${at}/${key.replaceAll('/', '~1')}`))
      .slice(0, 20);
  }
  if (before === after) return [];
  if (before === undefined) return [`${at} is new`];
  return [after === undefined ? `${at} is gone` : `${at} has changed`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';
