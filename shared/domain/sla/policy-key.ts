/** One version of something defined, `standard@3`. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * How an event names what measures it: policy version and calendar version, `standard@3/office-china@2`. A key without a
 * calendar is of before keys named theirs: it is counted by version 1 of the policy's calendar.
 */
export type PolicyKey = `${string}@${number}` | `${string}@${number}/${string}@${number}`;

export const versionKey = ({ id, version }: Versioned): `${string}@${number}` => `${id}@${version}`;

export const policyKey = (policy: Versioned, calendar: Versioned): PolicyKey =>
  `${versionKey(policy)}/${versionKey(calendar)}`;

const pattern = /^([^@/]+)@(\d+)(?:\/([^@/]+)@(\d+))?$/;

/** The parts of a key; undefined when it is none. */
export function partsOf(
  key: string,
): { readonly policy: Versioned; readonly calendar?: Versioned } | undefined {
  const [, id, version, calendarId, calendarVersion] = pattern.exec(key) ?? [];
  if (id === undefined) return undefined;
  const policy = { id, version: Number(version) };
  return calendarId === undefined
    ? { policy }
    : { policy, calendar: { id: calendarId, version: Number(calendarVersion) } };
}
