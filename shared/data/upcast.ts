/**
 * Event schema versions, in one place. Every reader accepts the newest version and the one before; an older item is
 * lifted step by step when it is read and is never rewritten.
 */
export const eventVersion = 1;

type Item = Readonly<Record<string, unknown>>;
/** Entry n lifts an item of version n to n + 1. */
const steps: Readonly<Record<number, (item: Item) => Item>> = {};

/** The item at the newest version. @throws RangeError for a version this code does not know: a newer deployment wrote it. */
export function upcast(item: Item): Item {
  let lifted = item;
  for (let version = Number(item.v ?? 1); version < eventVersion; version++) {
    const step = steps[version];
    if (!step) throw new RangeError(`No way to read event version ${version}`);
    lifted = step(lifted);
  }
  if (Number(item.v ?? 1) > eventVersion)
    throw new RangeError(`Event version ${item.v} is newer than this code (${eventVersion})`);
  return lifted;
}
