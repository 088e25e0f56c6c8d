import { type Language, languages } from '../../domain/language.ts';
import { html } from '../html.ts';
import { wordsOf } from './words.ts';

export interface ShellSettings {
  readonly publicUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体', 'zh-TW': '繁體' };

/** The page around the fragments: header, sign-in, and where staff.js finds its settings and words. No personal data. */
export function staffShell({ publicUrl, loginUrl, clientId }: ShellSettings, language: Language): string {
  const { t } = wordsOf(language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${t('shell.title')}</title>
<link rel="stylesheet" href="/assets/staff.css">
<script type="module" src="/assets/staff.js"></script>
</head>
<body data-public-url="${publicUrl}" data-login-url="${loginUrl}" data-client-id="${clientId}" data-saved="${t('shell.saved')}" data-failed="${t('shell.failed')}" data-changed="${t('shell.changed')}">
<a class="skip" href="#main">${t('shell.skip')}</a>
<header class="top">
<a class="brand" href="#complaints?view=mine">Redress</a>
<a href="#costs" data-may="cost.read" hidden>${t('shell.costs')}</a>
<a href="#reports/board" data-may="report.read" hidden>${t('shell.reports')}</a>
<a href="#register" data-may="register.edit" hidden>${t('shell.register')}</a>
<nav aria-label="${t('shell.languages')}">${languages.map(
    (one) =>
      html`<a href="?lang=${one}" lang="${one}" data-lang="${one}"${one === language && html` aria-current="true"`}>${languageNames[one]}</a>`,
  )}</nav>
<span class="me" data-me></span>
<button type="button" class="link" data-sign-out hidden>${t('shell.signOut')}</button>
</header>
<p class="notice" role="status" aria-live="polite"></p>
<main id="main" tabindex="-1">
<section class="sign-in">
<h1>${t('shell.heading')}</h1>
<p>${t('shell.lead')}</p>
<button type="button" class="primary" data-sign-in>${t('shell.signIn')}</button>
<noscript><p>${t('shell.noScript')}</p></noscript>
</section>
</main>
</body>
</html>`.html;
}
