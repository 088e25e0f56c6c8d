import { type Language, languages } from '../../domain/language.ts';
import { type Html, html, type Printable } from '../html.ts';
import { wordsOf } from './words.ts';

export interface Frame {
  readonly language: Language;
  readonly title: string;
  /** Where this page is opened again in another language; absent: the language cannot be switched here. */
  readonly path?: string;
  /** Files below `/assets/`; pages work without them. */
  readonly scripts?: readonly string[];
  /** Closing words for readers who are not customers. */
  readonly footer?: string;
}

const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

/** A customer's page: one column, language links, no inline script or style. */
export function page(
  { language, title, path, scripts = ['form.js'], footer }: Frame,
  main: Printable,
): string {
  const { t } = wordsOf(language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="/assets/redress.css">
${scripts.map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header>
<span class="brand">${t('brand')}</span>
${path !== undefined && languageLinks(language, path, t('languages'))}
</header>
<main id="main">
${main}
</main>
<footer>${footer ?? t('footer')}</footer>
</body>
</html>`.html;
}

const languageLinks = (current: Language, path: string, label: string): Html =>
  html`<nav aria-label="${label}">${languages.map(
    (one) =>
      html`<a href="${path}${path.includes('?') ? '&' : '?'}lang=${one}" lang="${one}" hreflang="${one}"${one === current && html` aria-current="true"`}>${languageNames[one]}</a>`,
  )}</nav>`;

/** A line of facts: a name and its value. Facts without a value are not printed. */
export const fact = (name: string, value: Printable): Html | false =>
  value !== undefined &&
  value !== '' &&
  value !== false &&
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** Text that somebody typed: isolated, so that its direction cannot turn the page's. */
export const typed = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : html`<bdi>${text}</bdi>`;
