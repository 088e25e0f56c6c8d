import type { OperationUse, UsageLine } from './invocation.ts';
import { foldedOperation } from './operation-prices.ts';

/** Longest usage line, in bytes of UTF-8 (G11). */
export const usageLineLimit = 500;

/** Where what has neither room nor a wider name is counted: it has no price, and its row will say so. */
const otherOperations = 'other';

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
type Use = Readonly<Record<string, OperationUse>>;

function merge(entries: readonly (readonly [string, OperationUse])[]): Use {
  const merged = new Map<string, OperationUse>();
  for (const [name, [requests, units]] of entries) {
    const [before, unitsBefore] = merged.get(name) ?? [0, 0];
    merged.set(name, [before + requests, Math.round((unitsBefore + units) * 1e6) / 1e6]);
  }
  return Object.fromEntries(merged);
}

/** The use in at most `room` bytes: by operation, else by what is priced the same, else the rest as `other`. */
function fitUse(use: Use, room: number): Use {
  let fitted = merge(Object.entries(use));
  if (bytes(fitted) <= room) return fitted;
  fitted = merge(Object.entries(fitted).map(([name, used]) => [foldedOperation(name), used]));
  for (let kept = Object.keys(fitted).length - 1; bytes(fitted) > room && kept >= 0; kept--) {
    fitted = merge(
      Object.entries(fitted).map(([name, used], i) => [i < kept ? name : otherOperations, used]),
    );
  }
  return fitted;
}

function clip(text: string, room: number): string {
  let clipped = text;
  while (clipped !== '' && bytes(clipped) > room) clipped = Array.from(clipped).slice(0, -2).join('');
  return clipped === text ? text : `${clipped}…`;
}

/**
 * The one line that an invocation prints about itself, as JSON of at most 500 bytes whatever it did: costs before names.
 * `u` maps `Service.Operation` to [requests, units]; `by` is the id of the staff member who asked (rule 6); `refs` are
 * the complaints that had room, `more` counts the others.
 */
export function formatUsageLine(line: UsageLine, readerId?: string): string {
  const base = {
    usage: 1,
    fn: clip(line.functionName, 34),
    feature: clip(line.feature, 34),
    req: clip(line.requestId, 38),
    ms: Math.round(line.durationMs * 1000) / 1000,
    mb: line.memoryMb,
    ...(line.cold && { cold: true }),
  };
  const more = line.references.length + line.moreReferences;
  const framed = { ...base, more, by: '', refs: [], u: {} };
  const u = fitUse(line.use, Math.min(230, usageLineLimit - bytes(framed)));
  let room = usageLineLimit - bytes({ ...framed, u });
  const by = readerId === undefined ? undefined : clip(readerId, room - 3);
  room -= by === undefined ? 0 : bytes(by);
  const refs: string[] = [];
  for (const reference of line.references) {
    room -= bytes(reference) + 1;
    if (room < 0) break;
    refs.push(reference);
  }
  const left = more - refs.length;
  return JSON.stringify({
    ...base,
    ...(by !== undefined && { by }),
    ...(refs.length > 0 && { refs }),
    ...(left > 0 && { more: left }),
    u,
  });
}
