import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ReceivedMail } from './received-mail.ts';

/** At most this many are kept: the oldest go first. */
const most = 1_000;

/** The mails of the inbox, oldest first; with a file they are there again after a restart: one JSON object a line. */
export interface KeptMails {
  readonly all: readonly ReceivedMail[];
  add(mail: ReceivedMail): void;
  clear(): void;
}

export function keptMails(file?: string): KeptMails {
  const all = file && existsSync(file) ? readMails(file).slice(-most) : [];
  if (file) writeFileSync(file, all.map(line).join(''));
  return {
    all,
    add(mail) {
      all.push(mail);
      if (all.length > most) all.shift();
      if (file) appendFileSync(file, line(mail));
    },
    clear() {
      all.length = 0;
      if (file) writeFileSync(file, '');
    },
  };
}

const line = (mail: ReceivedMail): string => `${JSON.stringify(mail)}\n`;

/** A last line that was cut off by a kill is left out. */
function readMails(file: string): ReceivedMail[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as ReceivedMail];
      } catch {
        return [];
      }
    });
}
