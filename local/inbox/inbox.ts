import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { keptMails } from './kept-mails.ts';
import { inboxPage, mailPage } from './pages.ts';
import type { ReceivedMail } from './received-mail.ts';

export interface Inbox {
  readonly smtpPort: number;
  readonly url: string;
  mails(): readonly ReceivedMail[];
  /** The first mail, there already or still to come, that fits. @throws Error when none has come in time. */
  waitForMail(fits: (mail: ReceivedMail) => boolean, seconds: number): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

async function parse(id: number, raw: Buffer, to: readonly string[]): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw);
  const headers = Object.fromEntries(
    parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  );
  return {
    id,
    receivedAt: new Date().toISOString(),
    from: parsed.from?.text ?? '',
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers,
    raw: raw.toString('latin1'),
  };
}

function listen(server: Pick<Server, 'listen' | 'once'>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** Starts the inbox on 127.0.0.1: takes every mail over SMTP, shows it in a browser, and as JSON at `/mails`. */
export async function startInbox({
  smtpPort,
  httpPort,
  file,
}: {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Where mails outlive this process; absent: nowhere. */
  readonly file?: string;
}): Promise<Inbox> {
  const kept = keptMails(file);
  const mails = kept.all;
  const watchers = new Set<(mail: ReceivedMail) => void>();
  let count = mails.at(-1)?.id ?? 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        parse(
          ++count,
          Buffer.concat(chunks),
          session.envelope.rcptTo.map(({ address }) => address),
        ).then((mail) => {
          kept.add(mail);
          for (const watch of watchers) watch(mail);
          done();
        }, done);
      });
    },
  });
  const http = createServer((request, response) => {
    const path = request.url ?? '/';
    const mail = mails.find(({ id }) => String(id) === /^\/(?:mails\/)?(\d+)$/.exec(path)?.[1]);
    const json = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const page = (body: string) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    if (request.method === 'DELETE' && path === '/mails') {
      kept.clear();
      return response.writeHead(204).end();
    }
    if (path === '/mails') return json(mails);
    if (path === '/') return page(inboxPage(mails));
    if (!mail) return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such mail.');
    return path.startsWith('/mails/') ? json(mail) : page(mailPage(mail));
  });
  await listen(smtp as unknown as Server, smtpPort);
  await listen(http, httpPort);
  return {
    smtpPort: ((smtp.server as Server).address() as AddressInfo).port,
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    mails: () => mails,
    waitForMail(fits, seconds) {
      const there = mails.find(fits);
      if (there) return Promise.resolve(there);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          watchers.delete(watch);
          reject(new Error(`No such mail came within ${seconds} s; ${mails.length} others are there`));
        }, seconds * 1000);
        const watch = (mail: ReceivedMail) => {
          if (!fits(mail)) return;
          clearTimeout(late);
          watchers.delete(watch);
          resolve(mail);
        };
        watchers.add(watch);
      });
    },
    async stop() {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
}
