/** What somebody is writing, kept by this tab until it is sent or the tab is closed: a reload loses nothing. */
const keyOf = (reference: string, kind: string) => `draft ${reference} ${kind}`;

export const readDraft = (reference: string, kind: string): string =>
  sessionStorage.getItem(keyOf(reference, kind)) ?? '';

export function keepDraft(reference: string, kind: string, text: string): void {
  if (text === '') sessionStorage.removeItem(keyOf(reference, kind));
  else sessionStorage.setItem(keyOf(reference, kind), text);
}

/** Signing out leaves nothing that was typed behind. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('draft ')) sessionStorage.removeItem(key);
}
