import { type Language, languages } from '../../domain/language.ts';
import { type Html, html, type Printable } from '../html.ts';
import { type ApiDocument, slugOf } from './api-document.ts';
import type { ReferenceWords } from './words.ts';

const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

/** A page of the reference: contents at the side, no script at all. `path` is where it is opened in another language. */
export function referenceFrame(
  document: ApiDocument,
  { language, t }: ReferenceWords,
  { path, title, current }: { readonly path: string; readonly title: string; readonly current?: string },
  main: Printable,
): string {
  const link = (href: string, text: string, here: boolean): Html =>
    html`<li><a href="${href}?lang=${language}"${here && html` aria-current="page"`}>${text}</a></li>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="/assets/redress.css">
<link rel="stylesheet" href="/assets/reference.css">
</head>
<body class="reference-page">
<a class="skip" href="#main">${t('skip')}</a>
<header>
<span class="brand">${document.info.title} API ${document.info.version}</span>
<nav aria-label="${t('languages')}">${languages.map(
    (one) =>
      html`<a href="${path}?lang=${one}" lang="${one}" hreflang="${one}"${one === language && html` aria-current="true"`}>${languageNames[one]}</a>`,
  )}</nav>
</header>
<div class="columns">
<nav class="contents" aria-label="${t('contents')}"><ul>
${link('/api-reference', t('overview'), current === undefined)}
${document.tags.map(({ name }) => link(`/api-reference/${slugOf(name)}`, t(`group.${slugOf(name)}`), name === current))}
</ul></nav>
<main id="main">
${main}
</main>
</div>
</body>
</html>`.html;
}
