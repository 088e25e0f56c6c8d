import { describe, expect, it } from 'vitest';
import { uploadOfKey } from '../../../shared/adapters/photo-objects.ts';
import { languages } from '../../../shared/domain/language.ts';
import type { PhotoDoor } from '../../../shared/domain/photos/photo.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { chen, lin } from '../../support/builders/complaints.ts';
import { type CustomerDesk, customerDesk, hidden } from '../../support/builders/customer-desk.ts';
import { photo } from '../../support/builders/photos.ts';
import { claimsOf, staffDesk } from '../../support/builders/staff-desk.ts';

const jpeg = { type: 'image/jpeg' };
const bucket = 'https://photos-of-test.s3.eu-west-1.amazonaws.com';
const views = 'https://d111.cloudfront.net';

/** What the scanner records. */
async function add(desk: CustomerDesk, reference: string, door: PhotoDoor, id = photo().id) {
  const actor = door === 'console' ? lin : desk.customer;
  await desk.command(reference, { type: 'add-photo', data: { photo: photo({ id }), door } }, actor);
}

async function open() {
  const desk = customerDesk();
  const { json } = await desk.submit({
    text: 'Broken.',
    contact: { email: 'emma@example.com' },
    language: 'en',
  });
  const receipt = new URL(json.statusUrl).pathname;
  const status = `/status/${await desk.confirm(json.reference)}`;
  return { desk, reference: json.reference as string, receipt, status };
}

describe.each([
  ['/receipt', 'receipt'],
  ['/status', 'status'],
] as const)('photos by the link of %s', (page, door) => {
  const opened = async () => {
    const all = await open();
    return { ...all, path: all[door] };
  };

  it('are let in one by one: exact key of our own, declared type, door and newest event signed in, nothing written', async () => {
    const { desk, path, reference } = await opened();
    const writes = desk.writes().length;
    const { status, json } = await desk.call({ method: 'POST', path: `/api${path}/photos`, json: jpeg });
    expect(status).toBe(200);
    expect(json.url).toBe(bucket);
    expect(uploadOfKey(json.fields.key)).toEqual({ reference, photoId: json.photoId });
    expect(json.fields).toMatchObject({
      'content-type': 'image/jpeg',
      'x-amz-meta-door': door,
      'x-amz-meta-sequence': '2',
    });
    expect(json.fields).not.toHaveProperty('x-amz-meta-staff');
    expect(desk.writes().length).toBe(writes);
    const other = await desk.call({ method: 'POST', path: `/api${path}/photos`, json: jpeg });
    expect(other.json.fields.key).not.toBe(json.fields.key);
  });

  it.each([
    ['an SVG', { type: 'image/svg+xml' }, 400],
    ['a page', { type: 'text/html' }, 400],
    ['a name of its own', { ...jpeg, name: '../../\u202Egpj.exe\0' }, 400],
    ['nothing', {}, 400],
  ])('are not let in as %s', async (_what, json, expected) => {
    const { desk, path } = await opened();
    const { status } = await desk.call({ method: 'POST', path: `/api${path}/photos`, json });
    expect(status).toBe(expected);
  });

  it('need the link: another purpose, an expired one and a form are refused', async () => {
    const { desk, reference } = await opened();
    const other = door === 'status' ? 'receipt' : 'status';
    const call = (token: string) =>
      desk.call({ method: 'POST', path: `/api${page}/${token}/photos`, json: jpeg });
    expect((await call(desk.token(other, reference))).status).toBe(404);
    expect((await call(desk.token(door, reference, -1))).status).toBe(410);
    expect((await desk.call({ path: `/api${page}/${desk.token(other, reference)}/photos` })).status).toBe(
      404,
    );
    expect((await desk.call({ path: `${page}/${desk.token(other, reference)}/photo` })).status).toBe(404);
    const form = await desk.post(`/api${page}/${desk.token(door, reference)}/photos`, jpeg);
    expect(form.status).toBe(415);
  });

  it('are five at most: the sixth is refused in words, by script and on the plain page', async () => {
    const { desk, path, reference } = await opened();
    for (let n = 0; n < 5; n++) await add(desk, reference, n % 2 ? 'console' : 'status');
    const { status, json } = await desk.call({ method: 'POST', path: `/api${path}/photos`, json: jpeg });
    expect([status, json.code]).toEqual([409, 'too-many-photos']);
    const { text } = await desk.call({ path: `${path}/photo?lang=en` });
    expect(text).toContain('This complaint takes no more photos (at most 5).');
    expect(text).not.toContain('<form');
    expect((await desk.call({ path })).text).not.toContain('data-photos');
  });

  it('go to the complaint that it was merged into, and are refused here', async () => {
    const { desk, path, reference } = await opened();
    await desk.command(reference, sampleCommand('merge'));
    const { status, json } = await desk.call({ method: 'POST', path: `/api${path}/photos`, json: jpeg });
    expect([status, json.code]).toEqual([409, 'complaint-merged']);
  });

  it('work without a script: a page whose form goes straight to the bucket and comes back', async () => {
    const { desk, path } = await opened();
    expect((await desk.call({ path })).text).toContain(`href="${path}/photo?lang=en"`);
    const { text, headers } = await desk.call({ path: `${path}/photo?lang=zh-TW` });
    expect(text).toContain(`<form method="post" action="${bucket}" enctype="multipart/form-data">`);
    expect(hidden(text, 'success_action_redirect')).toBe(
      `https://help.example.com${path}?lang=zh-TW&amp;done=photo`,
    );
    // S3 takes no field behind the file.
    expect(text.lastIndexOf('type="hidden"')).toBeLessThan(text.indexOf('type="file"'));
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${bucket};`);
    expect(text).not.toContain('Photo');
    expect((await desk.call({ path: `${path}?done=photo` })).text).toContain('Your photo has arrived.');
  });
});

describe('photos of a complaint that was merged into another of the same customer', () => {
  it('go to the one that goes on, which is what the page of its link shows', async () => {
    const desk = customerDesk();
    const into = await desk.receive();
    await desk.confirm(into);
    desk.later(60);
    const merged = await desk.receive();
    const status = `/status/${await desk.confirm(merged)}`;
    await desk.command(merged, { type: 'merge', data: { into } });
    const { json } = await desk.call({ method: 'POST', path: `/api${status}/photos`, json: jpeg });
    expect(uploadOfKey(json.fields.key)?.reference).toBe(into);
    await add(desk, into, 'status');
    expect((await desk.call({ path: `/api${status}/photos` })).json.photos).toHaveLength(1);
  });
});

describe('what is shown of photos', () => {
  it('comes from another origin, as a file to keep of its own type, and the page may show nothing else', async () => {
    const { desk, reference, status } = await open();
    await add(desk, reference, 'status');
    const page = await desk.call({ path: status });
    const [, src = ''] = /<img src="([^"]+)"/.exec(page.text) ?? [];
    const url = new URL(src.replaceAll('&amp;', '&'));
    expect(url.origin).toBe(views);
    expect(url.pathname).toBe(`/photos/${reference}/${photo().id}-${photo().digest}`);
    expect(url.searchParams.get('response-content-type')).toBe('image/jpeg');
    expect(url.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="${reference}-1.jpg"`,
    );
    expect(url.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(page.text).toMatch(/<img [^>]*loading="lazy"/);
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain(`img-src 'self' data: ${views};`);
    expect(policy).toContain(`connect-src 'self' ${bucket};`);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('is what came by the link: a receipt shows those of receipts, the status page all of the customer, neither those of staff', async () => {
    const { desk, reference, status, receipt } = await open();
    const ids = { receipt: '1', status: '2', console: '3' } as const;
    for (const [door, id] of Object.entries(ids)) await add(desk, reference, door as PhotoDoor, id);
    const shown = async (path: string) =>
      (await desk.call({ path: `/api${path}/photos` })).json.photos.map(({ id }: { id: string }) => id);
    expect(await shown(receipt)).toEqual(['1']);
    expect(await shown(status)).toEqual(['1', '2']);
    const { json, text } = await desk.call({ path: `/api${status}/photos` });
    expect(json.left).toBe(2);
    expect(text).not.toMatch(/digest|lin/);
  });

  it.each(languages)('says in %s why a photo was not kept', async (language) => {
    const { desk, reference, status } = await open();
    await desk.command(reference, sampleCommand('refuse-photo'), { kind: 'system', id: 'photo-scanner' });
    const { text } = await desk.call({ path: `${status}?lang=${language}` });
    const words = { en: 'not a JPEG', 'zh-CN': '文件不是 JPEG', 'zh-TW': '檔案不是 JPEG' }[language];
    expect(text).toMatch(new RegExp(`<ul class="refused"><li>[^<]*${words}`));
    expect(text).toMatch(new RegExp(`</p><p>[^<]*${words}[^<]*</p></li>`));
    expect(text).not.toMatch(/photos\.(?!js)|reason\./);
  });

  it('is kept for the form in this browser only: the form sends no file and says where to add one without a script', async () => {
    const desk = customerDesk();
    const { text, headers } = await desk.call({ path: '/complaint?lang=en' });
    expect(text).toMatch(/<div class="field" data-photo-choice hidden/);
    expect(text).not.toMatch(/<input[^>]*type="file"[^>]* name=/);
    expect(text).toContain('You can add photos on the next page, after sending.');
    expect(headers['content-security-policy']).toContain("img-src 'self' data: blob:;");
  });
});

describe('photos in the console', () => {
  it('are in the view, with who added them and how many more there may be; the page lists links', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const added = { type: 'add-photo', data: { photo: photo(), door: 'console' } } as const;
    await desk.apply(reference, added, lin);
    const { json } = await desk.get(`/api/staff/complaints/${reference}`, lin);
    expect(json.photosLeft).toBe(4);
    expect(json.photos).toEqual([
      {
        id: photo().id,
        type: 'image/jpeg',
        bytes: 240_000,
        width: 1200,
        height: 1600,
        door: 'console',
        staffId: 'lin',
        at: expect.any(String),
        url: expect.stringMatching(/^https:\/\/d111\.cloudfront\.net\/photos\//),
      },
    ]);
    expect(json.commands).not.toContain('add-photo');
  });

  it('are let in for staff who may handle complaints and whose account is enabled', async () => {
    const desk = staffDesk();
    const reference = await desk.receive();
    const post = (actor: typeof lin) =>
      desk.call({
        method: 'POST',
        path: `/api/staff/complaints/${reference}/photos`,
        json: jpeg,
        claims: claimsOf(actor),
      });
    const { status, json } = await post(lin);
    expect(status).toBe(200);
    expect(json.fields).toMatchObject({ 'x-amz-meta-door': 'console', 'x-amz-meta-staff': 'lin' });
    desk.accounts.delete('chen');
    expect((await post(chen)).json.code).toBe('account-disabled');
    expect(
      (await desk.call({ method: 'POST', path: '/api/staff/complaints/R-0/photos', json: jpeg })).status,
    ).toBe(403);
  });
});
