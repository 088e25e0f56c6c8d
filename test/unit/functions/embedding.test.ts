import { describe, expect, it } from 'vitest';
import { customerDesk, hidden } from '../../support/builders/customer-desk.ts';

const embedders = ['https://shop.example.com', 'https://www.example.com'];
const framedBy = (headers: Readonly<Record<string, string>>): string | undefined =>
  /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1];

/** Every page that a frame on the company's site leads to, and those it must not show. */
async function pagesOf(desk: ReturnType<typeof customerDesk>) {
  const form = await desk.call({ path: '/complaint' });
  const wrong = await desk.post('/complaint', { key: hidden(form.text, 'key'), text: '', reach: '' });
  const broken = await desk.call({
    method: 'POST',
    path: '/complaint',
    body: 'x',
    headers: { 'content-type': 'text/plain' },
  });
  const reference = await desk.receive();
  const receipt = `/receipt/${desk.token('receipt', reference)}`;
  const inside = [
    form,
    wrong,
    broken,
    await desk.call({ path: receipt }),
    await desk.call({ path: `${receipt}/photo` }),
  ];
  const status = await desk.call({ path: `/status/${await desk.confirm(reference)}` });
  const survey = await desk.call({ path: `/survey/${(await desk.asked()).token}` });
  return { inside, outside: [status, survey] };
}

describe('the form in a frame', () => {
  it('is shown by the sites that the stage names, with its answers; links of mails are shown by nobody', async () => {
    const { inside, outside } = await pagesOf(customerDesk({ embedders }));
    for (const { headers } of inside) expect(framedBy(headers)).toBe(embedders.join(' '));
    for (const { headers } of outside) expect(framedBy(headers)).toBe("'none'");
  });

  it('is shown by nobody while no site is named', async () => {
    const { inside, outside } = await pagesOf(customerDesk());
    for (const { headers } of [...inside, ...outside]) expect(framedBy(headers)).toBe("'none'");
  });
});
