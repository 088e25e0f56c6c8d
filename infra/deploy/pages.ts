import { consoleHome } from '../../shared/names.ts';

/** What the console's page must name: what was deployed just now. */
export interface Deployed {
  readonly userPoolClientId: string;
  readonly loginUrl: string;
}

/**
 * Opens the console's page and looks whether it is configured for the stack just deployed, and whether the script that it
 * loads is there. @returns what is wrong in a sentence; undefined when nothing is.
 */
export async function pagesProblem(
  base: string,
  deployed: Deployed,
  files = base,
): Promise<string | undefined> {
  try {
    const page = await fetch(`${base}${consoleHome}`, { redirect: 'follow' });
    if (!page.ok) return `${base}${consoleHome} answers ${page.status}.`;
    const html = await page.text();
    if (!html.includes(deployed.userPoolClientId)) return 'The console names another user pool client.';
    if (!html.includes(deployed.loginUrl)) return 'The console names another sign-in page.';
    const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1];
    if (!script) return 'The console loads no script.';
    const file = await fetch(new URL(script, files));
    return file.ok ? undefined : `The console’s script ${script} answers ${file.status}.`;
  } catch (error) {
    const { cause, message } = error as Error;
    return `${base} does not answer (${(cause as Error | undefined)?.message ?? message}).`;
  }
}
