/** An answer that was not expected, with what it said. */
export class UnexpectedAnswer extends Error {
  readonly status: number;
  constructor(what: string, status: number, body: string) {
    super(`${what}: HTTP ${status} ${body.slice(0, 300)}`);
    this.name = 'UnexpectedAnswer';
    this.status = status;
  }
}

async function checked(what: string, response: Response, wanted: number): Promise<Response> {
  if (response.status !== wanted) throw new UnexpectedAnswer(what, response.status, await response.text());
  return response;
}

/** POSTs JSON and gives the answer's JSON. @throws UnexpectedAnswer unless the status is `wanted`. */
export async function postJson<T>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  wanted = 200,
): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await (await checked(`POST ${url}`, response, wanted)).json()) as T;
}

export async function getJson<T>(url: string, headers: Record<string, string> = {}): Promise<T> {
  return (await (await checked(`GET ${url}`, await fetch(url, { headers }), 200)).json()) as T;
}

export async function getPage(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await checked(`GET ${url}`, await fetch(url, { headers }), 200)).text();
}

/** Submits the first form of a page whose action ends so, as a browser without JavaScript does: hidden fields included. */
export async function submitForm(
  page: { readonly url: string; readonly html: string },
  action: string,
  fields: Record<string, string> = {},
): Promise<{ url: string; html: string }> {
  for (const [form] of page.html.matchAll(/<form[\s\S]*?<\/form>/g)) {
    const target = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? page.url;
    if (!new URL(target, page.url).pathname.endsWith(action)) continue;
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(
        /name="([^"]*)"/.exec(input)?.[1] ?? '',
        /value="([^"]*)"/.exec(input)?.[1]?.replaceAll('&amp;', '&') ?? '',
      );
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const response = await fetch(new URL(target, page.url), { method: 'POST', body });
    const html = await response.text();
    if (!response.ok) throw new UnexpectedAnswer(`Form ${target}`, response.status, html);
    return { url: response.url, html };
  }
  throw new Error(`The page ${page.url} has no form for ${action}`);
}
