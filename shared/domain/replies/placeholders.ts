/** What stands in canned replies and macros for what differs: `{{name}}`. */
export const placeholders = ['name', 'reference', 'order', 'product', 'agent', 'due'] as const;
export type Placeholder = (typeof placeholders)[number];

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** The names between braces, each once, known or not. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? '')),
];

const isKnown = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** The first name that nobody could fill in. */
export const unknownPlaceholder = (text: string): string | undefined =>
  placeholdersIn(text).find((name) => !isKnown(name));

/** The text with what is known; what is not stays as it is, for whoever sends it to see. */
export const fillIn = (text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string =>
  text.replaceAll(pattern, (whole, name: string) => (isKnown(name) ? (values[name] ?? whole) : whole));
