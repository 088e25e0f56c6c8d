/** Reading numbers and names out of a file's bytes. Beyond the end everything reads as zero or empty: callers check lengths. */
export const uint16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
export const uint16Little = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
export const uint24Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
export const uint32Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 0x10000;

/** Whether the Latin characters of `name` stand there. */
export const standsAt = (bytes: Uint8Array, at: number, name: string): boolean =>
  [...name].every((character, n) => bytes[at + n] === character.charCodeAt(0));

export const latin = (name: string): Uint8Array =>
  Uint8Array.from(name, (character) => character.charCodeAt(0));

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
