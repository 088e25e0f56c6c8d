const unseen = new Set(['head', 'script', 'style', 'title', 'template', 'noscript']);
const breaks = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'hr',
  'blockquote',
]);
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  reg: '®',
  yen: '¥',
  euro: '€',
  pound: '£',
  times: '×',
  middot: '·',
};

function entity(body: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body);
  if (!number) return named[body.toLowerCase()];
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

const decoded = (text: string): string =>
  text.replace(/&(#?[a-z0-9]{1,8});/gi, (all, body: string) => entity(body) ?? all);

/**
 * The words of an HTML mail, for people: one line for each block, what is quoted marked with `>`, nothing that a reader
 * does not see. Reads it once from front to back, whatever it is (an unclosed tag ends it); never gives back markup.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let quoted = 0;
  let hidden: string | undefined;
  const endLine = () => {
    const text = line.replace(/[ \t\u00a0]+/g, ' ').trim();
    if (text !== '') lines.push(`${'> '.repeat(Math.min(quoted, 3))}${text}`);
    line = '';
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (hidden === undefined)
      line += decoded(html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' '));
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open + 4) : html.indexOf('>', open);
    if (close < 0) break;
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(html.slice(open, open + 18)) ?? [];
    const tag = name.toLowerCase();
    if (hidden !== undefined) {
      if (slash && tag === hidden) hidden = undefined;
    } else if (unseen.has(tag) && !slash) hidden = tag;
    else if (breaks.has(tag)) {
      endLine();
      if (tag === 'blockquote') quoted = Math.max(0, quoted + (slash ? -1 : 1));
    } else if (tag === 'td' || tag === 'th') line += ' ';
    at = close + (comment ? 3 : 1);
  }
  endLine();
  return lines.join('\n').trim();
}
