import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/domain/language.ts';
import { type CustomerDesk, customerDesk } from '../../support/builders/customer-desk.ts';
import { photo } from '../../support/builders/photos.ts';

const lightest = 15_000;
const onTheWire = (text: string): number => gzipSync(text).byteLength;

/** A page with every script and style that it names, each compressed by itself, as they come: bytes. */
async function weightOf(desk: CustomerDesk, path: string): Promise<number> {
  const { text, status } = await desk.call({ path });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  const named = [...text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  if (named.length === 0) throw new Error(`${path} names neither style nor script.`);
  const files = named.map((file) => onTheWire(readFileSync(`web/public/${file}`, 'utf8')));
  return files.reduce((sum, file) => sum + file, onTheWire(text));
}

/** Every page that a customer opens by a link, the fullest of its kind: five photos, an offer, a message. */
async function pagesOf(desk: CustomerDesk, language: string): Promise<readonly string[]> {
  const reference = await desk.receive(language);
  const confirm = `/confirm/${desk.token('confirm', reference)}`;
  const receipt = `/receipt/${desk.token('receipt', reference)}`;
  const status = `/status/${await desk.confirm(reference)}`;
  for (let n = 0; n < 5; n++) {
    await desk.command(
      reference,
      { type: 'add-photo', data: { photo: photo({ id: `${n}` }), door: 'receipt' } },
      desk.customer,
    );
  }
  const offer = { kind: 'refund', amountMinor: 1250, currency: 'CNY', dueOn: '2026-12-01' } as const;
  await desk.command(reference, { type: 'offer', data: { offer, text: 'We refund the cup.' } });
  await desk.post(`${status}/message`, { text: 'And the spoon.' });
  const survey = `/survey/${(await desk.asked(language)).token}`;
  return ['/complaint', receipt, `${receipt}/photo`, confirm, status, survey];
}

describe('the pages of customers', () => {
  it.each(languages)(
    'weigh 15 kB at most, with every script and style they name, in %s',
    async (language) => {
      const desk = customerDesk();
      for (const path of await pagesOf(desk, language)) {
        const bytes = await weightOf(desk, `${path}?lang=${language}`);
        expect([path, bytes <= lightest ? 'light' : bytes]).toEqual([path, 'light']);
      }
    },
  );
});
