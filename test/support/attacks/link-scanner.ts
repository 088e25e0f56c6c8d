import { type CustomerDesk, customerDesk, hidden } from '../builders/customer-desk.ts';
import type { HttpCall } from '../events/http-event.ts';

/** A desk on which every link that a mail can carry is open, each for something that its use would change. */
export interface ScannedDesk {
  readonly desk: CustomerDesk;
  /** Path of each link by what it is for. */
  readonly links: Readonly<
    Record<'confirm' | 'receipt' | 'status' | 'survey' | 'unsubscribe' | 'request', string>
  >;
  /** Complaint whose survey is open. */
  readonly surveyed: string;
}

export const scannedContact = 'k1#digest-of-an-address';
const month = 30 * 86_400;

export async function scannedDesk(): Promise<ScannedDesk> {
  const desk = customerDesk();
  const unconfirmed = await desk.receive();
  const { reference: surveyed, token: survey } = await desk.asked();
  const questioned = await desk.receive();
  const status = await desk.confirm(questioned);
  await desk.command(questioned, { type: 'investigate', data: {} });
  await desk.command(questioned, {
    type: 'ask-supplier',
    data: { text: 'Is batch 7 faulty?', supplierId: 'haixing' },
  });
  const links = {
    confirm: `/confirm/${desk.token('confirm', unconfirmed, month)}`,
    receipt: `/receipt/${desk.token('receipt', unconfirmed, month)}`,
    status: `/status/${status}`,
    survey: `/survey/${survey}`,
    unsubscribe: `/unsubscribe/${desk.token('unsubscribe', scannedContact, month)}`,
    request: `/request/${desk.token('request', `${questioned}#1`, month)}`,
  };
  desk.calls.length = 0;
  return { desk, links, surveyed };
}

const bodies: readonly Partial<HttpCall>[] = [
  {},
  { json: {} },
  { form: {} },
  { form: { utm_source: 'scanner' } },
  { body: 'x', headers: { 'content-type': 'text/plain' } },
];

/**
 * What a mail scanner does to a link: GET, HEAD and OPTIONS as often as it likes, and a POST 35 seconds later (Odoo
 * #262262). @returns how many requests it made.
 */
export async function scan({ desk, links }: ScannedDesk, requests: number): Promise<number> {
  const paths = Object.values(links);
  for (let i = 0; i < requests; i++) {
    const path = paths[i % paths.length] ?? '';
    const round = Math.floor(i / paths.length);
    const method = ['GET', 'HEAD', 'OPTIONS', 'POST'][round % 4] ?? 'GET';
    if (method === 'POST') desk.later(35 / paths.length);
    await desk.call({ path, method, ...(method === 'POST' && bodies[round % bodies.length]) });
  }
  return requests;
}

/** Uses each link as a person does; what a scanner had burnt would not work any more. @returns what did not work. */
export async function linksThatFail({ desk, links, surveyed }: ScannedDesk): Promise<readonly string[]> {
  const failed: string[] = [];
  const check = (what: string, works: boolean) => {
    if (!works) failed.push(what);
  };
  check('confirm', (await desk.post(links.confirm, { confirm: 'yes' })).status === 303);
  check('receipt', (await desk.call({ path: links.receipt })).status === 200);
  check('status', (await desk.call({ path: links.status })).status === 200);
  const page = await desk.call({ path: links.request });
  const answer = { commandId: hidden(page.text, 'commandId'), text: 'Yes, it is.' };
  check('request', (await desk.post(links.request, answer)).status === 303);
  const post = (end: string, json: unknown) =>
    desk.call({ method: 'POST', path: `${links.survey}/${end}`, json });
  const { nonce } = (await post('nonce', { gesture: 'pointer' })).json;
  desk.later(1);
  check('survey', (await post('vote', { nonce, expected: 5, received: 3 })).status === 200);
  check('one answer', (await desk.surveys.since(surveyed, 1, 0)).length === 1);
  check(
    'unsubscribe',
    (await desk.post(links.unsubscribe, { 'List-Unsubscribe': 'One-Click' })).status === 200,
  );
  return failed;
}
