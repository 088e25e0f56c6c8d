import type { ReceivedMail } from './received-mail.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = `
  body { margin: 0; font: 16px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1d2733; background: #f2f4f7 }
  header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
  h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere }
  ul { list-style: none; margin: 0; padding: 0; background: #fff; border-radius: 8px }
  li a { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto; gap: 1rem; padding: .75rem 1rem; color: inherit; text-decoration: none; border-bottom: 1px solid #e4e8ec }
  li a:hover, li a:focus { background: #eef5f2 }
  li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  time, .quiet { color: #52606d }
  iframe { width: 100%; height: 36rem; border: 0; background: #fff; border-radius: 8px }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; padding: 1rem; border-radius: 8px }
  a { color: #1f6f5c }
  @media (max-width: 40rem) { li a { grid-template-columns: 1fr; gap: 0 } }`;

const frame = (title: string, main: string, refresh = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escaped(title)}</title><style>${style}</style></head>
<body><header><h1>${escaped(title)}</h1></header><main>${main}</main></body></html>`;

/** All mails, newest first. */
export function inboxPage(mails: readonly ReceivedMail[]): string {
  const rows = [...mails]
    .reverse()
    .map(
      ({ id, to, subject, receivedAt }) =>
        `<li><a href="/${id}"><span>${escaped(to.join(', '))}</span><span>${escaped(subject)}</span><time>${escaped(receivedAt.slice(11, 19))}</time></a></li>`,
    );
  const list =
    rows.length > 0
      ? `<ul>${rows.join('')}</ul>`
      : '<p class="quiet">No mail yet. It appears here by itself.</p>';
  return frame(`Inbox (${mails.length})`, list, '<meta http-equiv="refresh" content="3">');
}

/** One mail: its HTML in a sandbox, its text, its headers. */
export function mailPage({ subject, to, html, text, headers }: ReceivedMail): string {
  const links = html.replaceAll('<a ', '<a target="_blank" ');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return frame(
    subject,
    `<p><a href="/">← Inbox</a> <span class="quiet">to ${escaped(to.join(', '))}</span></p>
<iframe sandbox="allow-popups allow-popups-to-escaped-sandbox" srcdoc="${escaped(links)}" title="Message"></iframe>
<h2>Text</h2><pre>${escaped(text)}</pre><h2>Headers</h2><pre>${escaped(lines.join('\n'))}</pre>`,
  );
}
