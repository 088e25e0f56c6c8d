import { heldMailsQuery, mailQuery } from '../../../shared/contracts/held-mails.ts';
import type { Operations } from '../operation.ts';

export const mailOperations: Operations = {
  'GET /api/staff/held-mails': {
    summary: 'List mails that were kept and not taken in.',
    description:
      'Newest first, by month: what machines write, spam, loops, mails without a sender, and what cannot be read. They changed nothing.',
    query: heldMailsQuery,
    answer: { json: 'HeldMailsView' },
  },
  'POST /api/staff/held-mails/{mailId}': {
    summary: 'Say what becomes of a held mail.',
    description:
      '`attached`: it is the message of that complaint’s customer, who reads it on the status page. `taken-in`: it is a new complaint, unconfirmed; without proof of its sender it owes no mail. `discarded`: nothing. Decided once (`mail-settled`).',
    answer: { json: 'HeldMailView' },
  },
  'GET /api/staff/mails/{mailId}': {
    summary: 'Show the words of a mail that came in.',
    description:
      'Text only, at most 64 Ki characters; files that came with it are in the original. Everything in it was written by whoever sent it: `proven` says whether its sender was.',
    query: mailQuery,
    answer: { json: 'MailView' },
  },
};
