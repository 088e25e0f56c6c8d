import type { MailContent } from '../../domain/notifications/mail-content.ts';
import { type MailPurpose, owedMail } from '../../domain/notifications/owed-mails.ts';
import { isAsked } from '../../domain/requests/open-request.ts';
import { translate } from '../../i18n/translate.ts';
import { html } from '../html.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Office time: where no calendar says otherwise. */
const officeZone = 'Asia/Shanghai';

function valuesOf(content: MailContent): Record<string, unknown> {
  const { language, reference, event, about } = content;
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: content.zone ?? officeZone,
  });
  if (isAsked(event) && event.data.dueAt !== undefined)
    return { reference, dueAt: format.format(new Date(event.data.dueAt)) };
  if (owedMail(event)?.to !== 'levels') return { reference, who: about };
  const { level = 'owner', standsIn, dueAt } = content;
  const { ownerId, department, priority } = event.state;
  return {
    reference,
    ...('clock' in event.data && {
      clock: translate(language, `mail.breach-escalation.clock.${event.data.clock}`),
    }),
    dueAt: dueAt === undefined ? '–' : format.format(new Date(dueAt)),
    owner: ownerId,
    department,
    priority,
    ...(event.type === 'clock-warned' && { percent: Math.round(event.data.share * 100) }),
    whyYou: translate(language, `mail.level.${standsIn ? 'inPlace' : 'because'}`, {
      level: translate(language, `mail.level.${level}`),
    }),
  };
}

/** The paragraphs `lines.1`, `lines.2`, … of a purpose. */
function paragraphs(
  content: MailContent,
  group: 'lines' | 'after',
  values: Record<string, unknown>,
): readonly string[] {
  const found: string[] = [];
  for (let n = 1; ; n++) {
    const key = `mail.${content.purpose}.${group}.${n}`;
    const text = translate(content.language, key, values);
    if (text === key) return found;
    found.push(text);
  }
}

/** What somebody wrote, if this mail brings it: staff to whoever is asked or answered, a supplier or department to staff. The fixed-text mail to an unconfirmed address never does. */
function quoteOf({ purpose, event }: MailContent): string | undefined {
  if (purpose === 'confirm-complaint' || purpose === 'survey') return undefined;
  const quoted = event.actor.kind === 'staff' || purpose === 'request-answered';
  return quoted && 'text' in event.data ? event.data.text : undefined;
}

/** Why the reader gets this mail; colleagues know. */
const footers: Readonly<Partial<Record<MailPurpose, string>>> = {
  'confirm-complaint': 'footer',
  'complaint-confirmed': 'footer',
  'complaint-logged': 'footer',
  'staff-wrote': 'footer',
  'offer-made': 'footer',
  'complaint-resolved': 'footer',
  survey: 'footer',
  'ask-supplier': 'respondentFooter',
  'ask-department': 'respondentFooter',
};

/** A mail as subject, plain text and one-column HTML that reads on a phone. Everything typed by people is escaped. */
export function renderMail(content: MailContent): RenderedMail {
  const { purpose, language, name, link, unsubscribeUrl } = content;
  const values = valuesOf(content);
  const t = (key: string, more: Record<string, unknown> = {}) =>
    translate(language, `mail.${key}`, { ...values, ...more });
  const greeting = name ? t('hello', { name }) : t('helloPlain');
  const lines = paragraphs(content, 'lines', values);
  const after = paragraphs(content, 'after', values);
  const quote = quoteOf(content);
  const footer = footers[purpose] === undefined ? [] : [t(footers[purpose])];
  const known = purpose === 'confirm-complaint' ? [] : [t('reference')];
  const text = [
    greeting,
    ...lines,
    ...(quote ? [quote.replace(/^/gm, '> ')] : []),
    ...after,
    `${t(`${purpose}.button`)}: ${link}`,
    '--',
    ...known,
    ...footer,
  ];
  if (unsubscribeUrl) text.push(`${t('unsubscribe')}: ${unsubscribeUrl}`);

  const paragraph = 'margin:0 0 16px;font-size:16px;line-height:1.6;color:#1d2733';
  const small = 'margin:0 0 8px;font-size:13px;line-height:1.5;color:#52606d';
  const body = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:16px;background:#f2f4f7;font-family:-apple-system,'Segoe UI','PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei','Noto Sans CJK SC',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
<p style="${paragraph}">${greeting}</p>
${lines.map((line) => html`<p style="${paragraph}">${line}</p>\n`)}
${quote && html`<blockquote style="margin:0 0 16px;padding:12px 16px;border-left:4px solid #1f6f5c;background:#f2f7f5;font-size:16px;line-height:1.6;white-space:pre-wrap;overflow-wrap:anywhere">${quote}</blockquote>`}
${after.map((line) => html`<p style="${paragraph}">${line}</p>\n`)}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:14px 24px;border-radius:6px;background:#1f6f5c;color:#ffffff;font-size:16px;text-decoration:none">${t(`${purpose}.button`)}</a></p>
<p style="${small}">${t('linkHint')}<br><span style="overflow-wrap:anywhere">${link}</span></p>
<hr style="border:0;border-top:1px solid #d9dee4;margin:24px 0 16px">
${[...known, ...footer].map((line) => html`<p style="${small}">${line}</p>\n`)}
${unsubscribeUrl && html`<p style="${small}"><a href="${unsubscribeUrl}" style="color:#52606d">${t('unsubscribe')}</a></p>`}
</div></body></html>`;
  const subject = t(`${purpose}.subject`);
  return { subject, text: text.join('\n\n'), html: body.html };
}
