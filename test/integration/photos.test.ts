import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffClient } from '../../local/life/staff-client.ts';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { openKeyRing } from '../../shared/adapters/key-ring.ts';
import { openLinks } from '../../shared/adapters/signed-links.ts';
import type { PhotosView, UploadGrant } from '../../shared/contracts/photos.ts';
import type { ComplaintView } from '../../shared/contracts/staff-views.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { addSeconds, fromMillis } from '../../shared/domain/instant.ts';
import { joined, latin } from '../../shared/domain/photos/bytes.ts';
import { hidden } from '../support/builders/customer-desk.ts';
import { cup, exif, holds, withSegment } from '../support/builders/pictures.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { sendPhoto } from '../support/events/send-photo.ts';

const { gatewayUrl, outputs } = stackUnderTest();
const complaints = complaintRepository(openTable(outputs.tableName));
const links = openLinks(await openKeyRing(outputs.keyRingSecretId));
const inAnHour = addSeconds(fromMillis(Date.now()), 3600);
/** `%00`, zero width, right to left, up a folder, 300 bytes: what a file can be called. */
const names = [
  'a\u0000b.jpg',
  '\u200Bcup.jpg',
  'cup\u202Egpj.exe',
  '../../photos/x',
  `${'名'.repeat(100)}.jpg`,
  '',
];

let reference = '';
let path = '';

const post = (to: string, json: unknown) =>
  fetch(`${gatewayUrl}${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(json),
  });

async function complain(): Promise<void> {
  const answer = await post('/api/complaints', {
    text: 'The cup is broken.',
    contact: { email: `${randomUUID()}@example.com` },
    language: 'en',
  });
  reference = ((await answer.json()) as { reference: string }).reference;
  path = `/status/${links.sign('status', reference, inAnHour)}`;
}

const grant = async (type = 'image/jpeg'): Promise<UploadGrant> =>
  (await (await post(`/api${path}/photos`, { type })).json()) as UploadGrant;
const seen = async (): Promise<PhotosView> =>
  (await (await fetch(`${gatewayUrl}/api${path}/photos`)).json()) as PhotosView;
/** What came of a photo: kept, or why not. */
const verdict = (id: string) =>
  until(`a verdict on ${id}`, async () => {
    const { photos, refused } = await seen();
    return photos.find((one) => one.id === id) ? 'kept' : refused.find((one) => one.id === id)?.reason;
  });
const events = async () =>
  (await complaints.since(reference, 0)).map(({ type }) => type).filter((type) => type.startsWith('photo'));

beforeAll(complain);

describe('rule 7: photos on the deployed stack', () => {
  it('a photo sent from the status page is looked at, loses its place, and is shown from another origin as a file to keep', async () => {
    const sent = await grant();
    const answer = await sendPhoto(sent, withSegment(cup.jpeg, 0xe1, exif(6)), {
      headers: { origin: gatewayUrl },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(gatewayUrl);
    expect(await verdict(sent.photoId)).toBe('kept');
    const [photo] = (await seen()).photos;
    expect(photo).toMatchObject({ width: 48, height: 64, type: 'image/jpeg', door: 'status' });
    const url = photo?.url ?? '';
    expect(new URL(url).origin).not.toBe(new URL(gatewayUrl).origin);
    const shown = await fetch(url);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('content-disposition')).toBe(`attachment; filename="${reference}-1.jpg"`);
    expect(holds(new Uint8Array(await shown.arrayBuffer()), 'GPS')).toBe(false);
    const bare = new URL(url);
    bare.search = '';
    expect((await fetch(bare)).status).toBe(403);
    expect((await fetch(url.replace('image%2Fjpeg', 'text%2Fhtml'))).status).toBe(403);
    expect((await fetch(url.replace('/photos/', '/quarantine/'))).status).toBe(403);
  });

  it('refuses a 20 MB photo and zero bytes at the door, an SVG named .jpg and half a polyglot behind it', async () => {
    const sent = await grant();
    expect((await sendPhoto(sent, new Uint8Array(20_000_000))).status).toBe(400);
    expect((await sendPhoto(sent, new Uint8Array())).status).toBe(400);
    const svg = await grant();
    await sendPhoto(svg, latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), {
      named: 'cup.jpg',
    });
    expect(await verdict(svg.photoId)).toBe('not-a-photo');
    const polyglot = await grant();
    await sendPhoto(polyglot, joined([latin('\xff\xd8\xff\xe0'), latin('<script>alert(1)</script>')]));
    expect(await verdict(polyglot.photoId)).toBe('damaged');
  });

  it('holds a grant to its key, type, door and field, and lets names decide nothing', async () => {
    const { url, fields, photoId } = await grant();
    const changes: readonly Record<string, string>[] = [
      { key: `photos/${reference}/x` },
      { key: fields.key?.replace(photoId, '../x') ?? '' },
      { 'content-type': 'text/html' },
      { 'x-amz-meta-door': 'console' },
      { 'x-amz-meta-staff': 'chen' },
    ];
    for (const changed of changes)
      expect((await sendPhoto({ url, fields: { ...fields, ...changed } }, cup.jpeg)).status).toBe(403);
    for (const named of names) {
      const answer = await sendPhoto({ url, fields }, cup.webp, { named });
      expect([named, answer.status]).toEqual([named, 204]);
    }
    expect(await verdict(photoId)).toBe('kept');
    const keys = (await seen()).photos.map(({ url: shown }) => new URL(shown).pathname);
    expect(keys.at(-1)).toMatch(new RegExp(`/photos/${reference}/${photoId}-[0-9a-f]{16}$`));
  });

  it('records the same object once, however often it is sent, and keeps what came first', async () => {
    const before = (await events()).length;
    const sent = await grant('image/png');
    await sendPhoto(sent, cup.png);
    expect(await verdict(sent.photoId)).toBe('kept');
    await sendPhoto(sent, cup.jpeg);
    const other = await grant();
    await sendPhoto(other, latin('not a photo'));
    expect(await verdict(other.photoId)).toBe('not-a-photo');
    expect((await events()).length).toBe(before + 2);
    expect((await seen()).photos.at(-1)?.type).toBe('image/png');
  });

  it('takes five and no sixth, also when the sixth was let in before', async () => {
    const grants = await Promise.all([grant(), grant(), grant()]);
    await Promise.all(grants.map((one) => sendPhoto(one, cup.jpeg)));
    const verdicts = await Promise.all(grants.map(({ photoId }) => verdict(photoId)));
    expect(verdicts.toSorted()).toEqual(['kept', 'kept', 'too-many-photos']);
    const refused = await post(`/api${path}/photos`, { type: 'image/jpeg' });
    expect(refused.status).toBe(409);
    expect((await seen()).left).toBe(0);
  });

  it('works without a script: the form of the page, straight to the bucket and back', async () => {
    await complain();
    const page = await (await fetch(`${gatewayUrl}${path}/photo?lang=en`)).text();
    const [, url = ''] = /<form method="post" action="([^"]+)"/.exec(page) ?? [];
    const fields = Object.fromEntries(
      [...page.matchAll(/type="hidden" name="([^"]+)"/g)].map(([, name = '']) => [
        name,
        hidden(page, name).replaceAll('&amp;', '&'),
      ]),
    );
    const answer = await sendPhoto({ url, fields }, cup.jpeg);
    expect(answer.status).toBe(303);
    const back = answer.headers.get('location') ?? '';
    expect(back).toMatch(new RegExp(`^${gatewayUrl}${path}\\?lang=en&done=photo&bucket=`));
    expect(await (await fetch(back)).text()).toContain('Your photo has arrived.');
    await until('the photo', async () => (await seen()).photos.length === 1);
  });

  it('a photo of staff is in the console, with its author, and not on the status page; one for a merged complaint is refused', async () => {
    await complain();
    const into = reference;
    await complain();
    const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, 'lin', demoPassword);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const api = `${gatewayUrl}/api/staff/complaints/${reference}`;
    const ask = () =>
      fetch(`${api}/photos`, { method: 'POST', headers, body: JSON.stringify({ type: 'image/png' }) });
    const sent = (await (await ask()).json()) as UploadGrant;
    const late = (await (await ask()).json()) as UploadGrant;
    expect((await sendPhoto(sent, cup.png)).status).toBe(204);
    const view = await until('the photo in the console', async () => {
      const shown = (await (await fetch(api, { headers })).json()) as ComplaintView;
      return shown.photos.length > 0 ? shown : undefined;
    });
    expect(view.photos[0]).toMatchObject({ staffId: 'lin', door: 'console', type: 'image/png' });
    expect((await fetch(view.photos[0]?.url ?? '')).headers.get('content-type')).toBe('image/png');
    expect((await seen()).photos).toEqual([]);
    await staffClient(gatewayUrl, token).command(reference, { type: 'merge', data: { into } });
    expect((await ask()).status).toBe(409);
    await sendPhoto(late, cup.png);
    const last = await until('the refusal', async () => {
      const head = await complaints.head(reference);
      return head?.type === 'photo-refused' ? head : undefined;
    });
    expect(last.data).toMatchObject({ reason: 'complaint-merged', door: 'console' });
  });
});
