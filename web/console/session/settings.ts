/** What the shell (shared/pages/staff/console-shell.ts) tells the console of the stack it belongs to. */
export interface Settings {
  /** Origin of pages and API; no trailing slash. */
  readonly publicUrl: string;
  /** Base of the hosted sign-in pages. */
  readonly loginUrl: string;
  readonly clientId: string;
  /** Path below which the console's addresses are. */
  readonly home: string;
}

/** @throws Error when the shell does not name one of them. */
export function readSettings({ dataset } = document.body): Settings {
  const { publicUrl, loginUrl, clientId, home } = dataset;
  if (!publicUrl || !loginUrl || !clientId || !home) throw new Error('The page lacks its settings.');
  return { publicUrl, loginUrl, clientId, home };
}
