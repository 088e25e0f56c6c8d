/** HTML that has been escaped: only the tag below makes it. */
export interface Html {
  readonly html: string;
}

/** What may stand in a `${}`: text is escaped, HTML is not, nothing prints nothing. */
export type Printable = Html | string | number | false | null | undefined | readonly Printable[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (found) => entities[found] ?? '');

function print(value: Printable): string {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(print).join('');
}

/** A template whose values are escaped for text and for quoted attributes: html`<p title="${a}">${b}</p>`. */
export function html(parts: TemplateStringsArray, ...values: readonly Printable[]): Html {
  return { html: parts.map((part, i) => (i === 0 ? part : print(values[i - 1]) + part)).join('') };
}
