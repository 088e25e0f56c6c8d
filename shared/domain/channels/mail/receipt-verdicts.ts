import type { MailHeader, Verdicts } from './inbound-mail.ts';

/** Who stored the mail says so in its own Received line. */
const receiver = /\bby inbound-smtp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\b/;
const nothing: Verdicts = { spam: false, virus: false, dmarcFor: null };

/**
 * What SES found, from the headers that it puts on top of a mail when it stores it. The sender writes everything below, and
 * may write the same headers there: only those between SES's own Received line and its receipt are read, and without these
 * two nothing is proven. (Zendesk 2024: a From that was never checked.)
 */
export function receiptVerdicts(headers: readonly MailHeader[]): Verdicts {
  const [top, ...lower] = headers.filter(({ name }) => name !== 'return-path');
  if (top?.name !== 'received' || !receiver.test(top.value)) return nothing;
  const end = lower.findIndex(({ name }) => name === 'x-ses-receipt');
  const block = lower.slice(0, Math.max(0, end));
  // Another Received line is a sender's: SES's own part has ended without a receipt.
  if (block.some(({ name }) => name === 'received')) return nothing;
  const value = (name: string) => block.find((one) => one.name === name)?.value.trim() ?? '';
  return {
    spam: value('x-ses-spam-verdict').toUpperCase() === 'FAIL',
    virus: value('x-ses-virus-verdict').toUpperCase() === 'FAIL',
    dmarcFor: dmarcOf(value('authentication-results')),
  };
}

/** The domain for which `amazonses.com` says that DMARC passed. */
function dmarcOf(results: string): string | null {
  const [by = '', ...parts] = results.split(';').map((part) => part.trim());
  if (by.toLowerCase() !== 'amazonses.com') return null;
  const dmarc = parts.filter((part) => /^dmarc=/i.test(part));
  const passed = /^dmarc=pass\s(?:.*\s)?header\.from=([a-z0-9.-]+)$/i.exec(dmarc[0] ?? '');
  return dmarc.length === 1 && passed?.[1] ? passed[1].toLowerCase() : null;
}
