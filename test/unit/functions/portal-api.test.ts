import { describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../../shared/adapters/links.ts';
import { type CustomerDesk, customerDesk, hidden } from '../../support/builders/customer-desk.ts';

const offer = { kind: 'refund', amountMinor: 1250, currency: 'CNY' } as const;
const offered = { type: 'offer', data: { offer, text: 'We refund the cup.' } } as const;

/** The hidden fields of the newest status page. */
async function frameOf(desk: CustomerDesk, token: string) {
  const { text } = await desk.call({ path: `/status/${token}` });
  return { commandId: hidden(text, 'commandId'), expectedSequence: hidden(text, 'expectedSequence') };
}

async function open(language = 'en') {
  const desk = customerDesk();
  const reference = await desk.receive(language);
  const token = await desk.confirm(reference);
  return { desk, reference, token };
}

describe('confirming a complaint', () => {
  it('writes nothing until the button of the page is pressed', async () => {
    const desk = customerDesk();
    const reference = await desk.receive();
    const path = `/confirm/${desk.token('confirm', reference)}`;
    const before = desk.writes().length;
    for (let n = 0; n < 3; n++) expect((await desk.call({ path })).status).toBe(200);
    expect((await desk.call({ method: 'POST', path })).status).toBe(400);
    expect((await desk.post(path, {})).status).toBe(400);
    expect((await desk.post(path, { confirm: 'no' })).status).toBe(400);
    expect(desk.writes().length).toBe(before);
    const answer = await desk.post(path, { confirm: 'yes' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toMatch(/^\/status\//);
    expect((await desk.head(reference)).type).toBe('confirmed');
  });

  it('repeats nothing that was typed on the page that asks', async () => {
    const desk = customerDesk();
    const reference = await desk.receive();
    const { text } = await desk.call({ path: `/confirm/${desk.token('confirm', reference)}` });
    expect(text).not.toMatch(/cup|Emma|example\.com/);
  });

  it('happens once, however often the button is pressed', async () => {
    const { desk, reference } = await open();
    const path = `/confirm/${desk.token('confirm', reference)}`;
    expect((await desk.post(path, { confirm: 'yes' })).status).toBe(303);
    expect((await desk.head(reference)).sequence).toBe(2);
  });

  it('gives one address one customer, whatever its case, and another address another', async () => {
    const desk = customerDesk();
    const customers = [];
    for (const email of ['emma@example.com', 'Emma@Example.com', 'em.ma@example.com']) {
      const { json } = await desk.submit({ text: 'Broken.', contact: { email } });
      await desk.confirm(json.reference);
      customers.push((await desk.head(json.reference)).state.customerId);
    }
    expect(customers[0]).toMatch(/^[\w-]{22}$/);
    expect(customers[1]).toBe(customers[0]);
    expect(customers[2]).not.toBe(customers[0]);
  });

  it('goes on after a kill between pointer and confirmation', async () => {
    const desk = customerDesk();
    const reference = await desk.receive();
    const claimed = await desk.contacts.claim(
      desk.links.digest('contact', 'emma@example.com'),
      'first',
      desk.now(),
    );
    await desk.confirm(reference);
    expect((await desk.head(reference)).state.customerId).toBe(claimed);
  });
});

describe('a link for one purpose', () => {
  const pages: Readonly<Record<string, LinkPurpose>> = {
    '/confirm': 'confirm',
    '/status': 'status',
    '/unsubscribe': 'unsubscribe',
    '/survey': 'survey',
    '/receipt': 'receipt',
  };
  it.each(Object.entries(pages))(
    'opens %s and no other page; expired it opens nothing',
    async (path, purpose) => {
      const { desk, reference } = await open();
      for (const other of ['receipt', 'confirm', 'status', 'survey', 'vote-nonce', 'unsubscribe'] as const) {
        const { status } = await desk.call({ path: `${path}/${desk.token(other, reference)}` });
        if (other !== purpose) expect(status).toBe(404);
      }
      const old = await desk.call({ path: `${path}/${desk.token(purpose, reference, -1)}` });
      expect(old.status).toBe(410);
      expect(old.text).toContain('This link has expired');
      const good = desk.token(purpose, reference);
      const tampered = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
      expect((await desk.call({ path: `${path}/${tampered}` })).status).toBe(404);
    },
  );
});

describe('the status page', () => {
  it('says who, what next and until when, and shows nothing internal', async () => {
    const { desk, reference, token } = await open();
    await desk.command(reference, { type: 'add-note', data: { text: 'internal: difficult' } });
    await desk.command(reference, {
      type: 'assess',
      data: { cause: 'ATTITUDE', severity: 3, priority: 'urgent' },
    });
    await desk.command(reference, { type: 'ask-supplier', data: { text: 'internal: supplier' } });
    await desk.command(reference, { type: 'end-wait', data: { text: 'internal: answer' } });
    await desk.command(reference, { type: 'request-approval', data: { text: 'internal: approve' } });
    await desk.command(reference, { type: 'give-approval', data: { text: 'internal: approved' } });
    await desk.command(reference, {
      type: 'assign',
      data: { ownerId: 'wong', department: 'logistics', summary: 'internal: summary' },
    });
    await desk.command(reference, { type: 'reply', data: { text: 'Hello <b>Emma</b>' } });
    await desk.command(reference, { type: 'escalate', data: { text: 'internal: escalated' } });
    const { status, text } = await desk.call({ path: `/status/${token}` });
    expect(status).toBe(200);
    expect(text).toContain('<h1>A senior colleague is dealing with it</h1>');
    expect(text).toContain('<bdi>wong</bdi>, Logistics');
    expect(text).toMatch(/Settled by<\/dt><dd><time datetime="2026-11-24T10:00:00.000Z">/);
    expect(text).toContain('Hello &lt;b&gt;Emma&lt;/b&gt;');
    expect(text).not.toMatch(/internal|ATTITUDE|urgent/);
  });

  it('says that it is late when it is', async () => {
    const { desk, token } = await open();
    expect((await desk.call({ path: `/status/${token}` })).text).not.toContain('We are late');
    desk.later(3600);
    expect((await desk.call({ path: `/status/${token}` })).text).toContain('We are late');
  });

  it('takes a message once, however often it is posted, and ends the wait for it', async () => {
    const { desk, reference, token } = await open();
    await desk.command(reference, { type: 'ask-customer', data: { text: 'Which cup?' } });
    const frame = await frameOf(desk, token);
    const first = await desk.post(`/status/${token}/message`, { ...frame, text: 'The blue one.\r\nReally.' });
    const again = await desk.post(`/status/${token}/message`, { ...frame, text: 'The blue one.\r\nReally.' });
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(first.headers.location).toBe(`/status/${token}?lang=en&done=message`);
    const head = await desk.head(reference);
    expect(head).toMatchObject({
      sequence: 4,
      type: 'customer-wrote',
      data: { text: 'The blue one.\nReally.' },
    });
    expect(head.state.status).toBe('received');
    const { text } = await desk.call({ path: first.headers.location ?? '' });
    expect(text).toContain('Your message has been added.');
  });

  it('keeps two different messages from one page', async () => {
    const { desk, reference, token } = await open();
    const frame = await frameOf(desk, token);
    await desk.post(`/status/${token}/message`, { ...frame, text: 'One.' });
    await desk.post(`/status/${token}/message`, { ...frame, text: 'Two.' });
    expect((await desk.head(reference)).sequence).toBe(4);
  });

  it('takes a message although staff wrote meanwhile', async () => {
    const { desk, reference, token } = await open();
    const frame = await frameOf(desk, token);
    await desk.command(reference, { type: 'reply', data: { text: 'A moment.' } });
    const { status } = await desk.post(`/status/${token}/message`, { ...frame, text: 'Here it is.' });
    expect(status).toBe(303);
  });

  it('accepts the offer that was seen, and never another one', async () => {
    const { desk, reference, token } = await open();
    await desk.command(reference, offered);
    const old = await frameOf(desk, token);
    await desk.command(reference, { type: 'reject-offer', data: { text: 'She phoned.' } });
    await desk.command(reference, { type: 'escalate', data: { text: 'x' } });
    await desk.command(reference, { ...offered, data: { ...offered.data, offer: { kind: 'apology' } } });
    const refused = await desk.post(`/status/${token}/accept-offer`, old);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('The offer has changed meanwhile');
    expect((await desk.head(reference)).state.status).toBe('offered');
    const seen = await frameOf(desk, token);
    await desk.command(reference, { type: 'add-note', data: { text: 'x' } });
    expect((await desk.post(`/status/${token}/accept-offer`, seen)).status).toBe(303);
    expect((await desk.post(`/status/${token}/accept-offer`, seen)).status).toBe(303);
    expect((await desk.head(reference)).type).toBe('offer-accepted');
    expect((await desk.head(reference)).state.offer).toEqual({ kind: 'apology' });
  });

  it('leads through refusal, withdrawal, solution and reopening', async () => {
    const { desk, reference, token } = await open();
    const act = async (action: string, form = {}) =>
      desk.post(`/status/${token}/${action}`, { ...(await frameOf(desk, token)), ...form });
    await desk.command(reference, offered);
    expect((await act('reject-offer')).status).toBe(303);
    expect((await desk.head(reference)).state.status).toBe('rejected');
    await desk.command(reference, { type: 'escalate', data: { text: 'x' } });
    await desk.command(reference, { type: 'resolve', data: { outcome: 'remedied', text: 'Done.' } });
    expect((await act('confirm-solution')).status).toBe(303);
    expect((await desk.head(reference)).state.agreed).toBe(true);
    expect((await act('reopen')).status).toBe(400);
    expect((await act('reopen', { text: 'Broken again.' })).status).toBe(303);
    expect((await desk.head(reference)).state).toMatchObject({ status: 'reopened', resolutionNumber: 2 });
    expect((await act('withdraw')).status).toBe(303);
    expect((await desk.head(reference)).state.status).toBe('withdrawn');
  });

  it('keeps what was typed when it cannot be done', async () => {
    const { desk, reference, token } = await open();
    const frame = await frameOf(desk, token);
    const empty = await desk.post(`/status/${token}/message?lang=zh-CN`, { ...frame, text: '  ' });
    expect(empty.status).toBe(400);
    expect(empty.text).toMatch(/role="alert"/);
    const late = await desk.post(`/status/${token}/reopen`, { ...frame, text: 'Still <broken>' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('This is not possible while the complaint is in its present state.');
    expect((await desk.head(reference)).sequence).toBe(2);
  });

  it.each([
    ['message', {}, 'text'],
    ['message', { text: 'a\u0000' }, 'text'],
    ['message', { text: 'lone \udc00' }, 'text'],
    ['message', { text: 'a', note: 'b' }, 'note'],
    ['message', { text: 'a', commandId: '#' }, 'commandId'],
    ['message', { text: 'a', expectedSequence: -1 }, 'expectedSequence'],
    ['accept-offer', { text: 'a' }, 'text'],
  ])('as JSON names the wrong field of %s %j', async (action, more, field) => {
    const { desk, reference, token } = await open();
    const json = { commandId: 'command-1', expectedSequence: 2, ...more };
    const answer = await desk.call({ method: 'POST', path: `/api/status/${token}/${action}`, json });
    expect(answer.status).toBe(400);
    expect(answer.json.errors.map((one: { field: string }) => one.field)).toContain(field);
    expect((await desk.head(reference)).sequence).toBe(2);
  });

  it('as JSON acts once and answers the newest state', async () => {
    const { desk, reference, token } = await open();
    const json = { commandId: 'command-1', expectedSequence: 2, text: 'Hello' };
    const path = `/api/status/${token}/message`;
    const [first, second] = [
      await desk.call({ method: 'POST', path, json }),
      await desk.call({ method: 'POST', path, json }),
    ];
    expect(first.json).toEqual({ reference, sequence: 3, status: 'received' });
    expect(second.json).toEqual(first.json);
    expect((await desk.call({ method: 'POST', path: `/api/status/${token}/close`, json })).status).toBe(404);
    expect((await desk.call({ method: 'POST', path, body: 'text=a' })).status).toBe(415);
  });
});

describe('unsubscribing', () => {
  const contact = 'k1#digest-of-an-address';
  it('writes nothing on GET and on a post without the words of RFC 8058', async () => {
    const desk = customerDesk();
    const path = `/unsubscribe/${desk.token('unsubscribe', contact)}`;
    expect((await desk.call({ path })).text).toContain('Stop these mails');
    expect((await desk.call({ method: 'POST', path })).status).toBe(400);
    expect((await desk.post(path, { 'List-Unsubscribe': 'No' })).status).toBe(400);
    expect(await desk.mails.isSuppressed(contact)).toBe(false);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b'])(
    'is done by one post as %s',
    async (type) => {
      const desk = customerDesk();
      const path = `/unsubscribe/${desk.token('unsubscribe', contact)}`;
      const body = type.startsWith('multipart')
        ? '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
        : 'List-Unsubscribe=One-Click';
      const answer = await desk.call({ method: 'POST', path, body, headers: { 'content-type': type } });
      expect(answer.status).toBe(200);
      expect(await desk.mails.isSuppressed(contact)).toBe(true);
    },
  );
});

describe('the status page of a complaint that was merged', () => {
  async function merged(email = 'emma@example.com') {
    const desk = customerDesk();
    const submit = async (text: string, address: string) => {
      const { json } = await desk.submit({ text, contact: { email: address } });
      const token = await desk.confirm(json.reference);
      desk.later(60);
      return { reference: json.reference as string, token };
    };
    const survivor = await submit('The cup is broken.', email);
    const again = await submit('It is still broken!', 'emma@example.com');
    await desk.command(survivor.reference, { type: 'reply', data: { text: 'A new cup is on its way.' } });
    await desk.command(again.reference, { type: 'merge', data: { into: survivor.reference } });
    return { desk, survivor, again };
  }

  it('shows the complaint that goes on, and takes messages there', async () => {
    const { desk, survivor, again } = await merged();
    const { text } = await desk.call({ path: `/status/${again.token}` });
    expect(text).toContain('A new cup is on its way.');
    expect(text).toContain(survivor.reference);
    const message = { commandId: 'message-0001', expectedSequence: 2, text: 'Thank you' };
    const { status, json } = await desk.call({
      method: 'POST',
      path: `/api/status/${again.token}/message`,
      json: message,
    });
    expect([status, json.reference]).toEqual([200, survivor.reference]);
    expect(await desk.head(survivor.reference)).toMatchObject({
      type: 'customer-wrote',
      data: { text: 'Thank you' },
    });
    expect((await desk.head(again.reference)).type).toBe('merged');
    expect((await desk.call({ path: `/status/${again.token}` })).text).toContain('Thank you');
  });

  it('follows a chain of merges', async () => {
    const { desk, survivor, again } = await merged();
    const first = await desk.receive();
    await desk.confirm(first);
    await desk.command(survivor.reference, { type: 'merge', data: { into: first } });
    expect((await desk.call({ path: `/status/${again.token}` })).text).toContain(first);
  });

  it('never shows or changes the complaint of another customer: only how it stands', async () => {
    const { desk, survivor, again } = await merged('stranger@example.com');
    const { text } = await desk.call({ path: `/status/${again.token}` });
    expect(text).not.toContain('A new cup');
    expect(text).not.toContain(survivor.reference);
    expect(text).toContain('The other complaint: ');
    const before = await desk.head(survivor.reference);
    const { status, json } = await desk.call({
      method: 'POST',
      path: `/api/status/${again.token}/message`,
      json: { commandId: 'message-0001', expectedSequence: 2, text: 'Hello' },
    });
    expect([status, json.code]).toEqual([409, 'illegal-transition']);
    expect(await desk.head(survivor.reference)).toEqual(before);
  });

  it('is itself again once the merge is taken back', async () => {
    const { desk, again } = await merged();
    const { since } = desk.complaints;
    const [, confirmed] = await since(again.reference, 0);
    if (!confirmed) throw new Error('not confirmed');
    await desk.command(again.reference, {
      type: 'unmerge',
      data: { text: 'Another cup.', back: confirmed.state },
    });
    const { text } = await desk.call({ path: `/status/${again.token}` });
    expect(text).toContain(again.reference);
    expect(text).not.toContain('A new cup');
  });
});
