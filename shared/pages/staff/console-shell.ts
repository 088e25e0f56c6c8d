import type { Language } from '../../domain/language.ts';
import { translate } from '../../i18n/translate.ts';
import { consoleHome } from '../../names.ts';
import { html } from '../html.ts';

/** Addresses of the built console's entry: script, what it imports at once, styles (infra/console-files.ts). */
export interface ConsoleFiles {
  readonly script: string;
  readonly modules: readonly string[];
  readonly styles: readonly string[];
}

export interface ShellSettings {
  readonly publicUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly consoleFiles: ConsoleFiles;
}

/** The page that the console fills: where it finds its settings, and nothing personal. */
export function consoleShell(
  { publicUrl, loginUrl, clientId, consoleFiles }: ShellSettings,
  language: Language,
): string {
  const { script, modules, styles } = consoleFiles;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Redress</title>
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
${modules.map((one) => html`<link rel="modulepreload" href="${one}">`)}
<script type="module" src="${script}"></script>
</head>
<body data-public-url="${publicUrl}" data-login-url="${loginUrl}" data-client-id="${clientId}" data-home="${consoleHome}">
<div id="console"></div>
<noscript><p>${translate(language, 'staff.shell.noScript')}</p></noscript>
</body>
</html>`.html;
}
