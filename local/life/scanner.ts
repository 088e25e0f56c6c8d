/**
 * Opens links as a mail scanner does: GET, HEAD, OPTIONS and an empty POST in quick succession (Odoo #262262).
 * @returns how many requests it made.
 */
export async function scanLinks(links: readonly string[]): Promise<number> {
  let requests = 0;
  for (const link of links) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'] as const) {
      await fetch(link, { method, redirect: 'manual', headers: { 'user-agent': 'LinkScanner/1.0' } });
      requests += 1;
    }
  }
  return requests;
}
