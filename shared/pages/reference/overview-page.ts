import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { type ApiDocument, operationsOf, slugOf } from './api-document.ts';
import { referenceFrame } from './frame.ts';
import { prose } from './schema-view.ts';
import { referenceWords } from './words.ts';

/** What holds for every route, in the order in which an integrator meets it. */
const chapters = ['auth', 'retries', 'errors', 'limits', 'lists', 'webhooks'] as const;

/** The first page: how to call the API at all, and every operation by group. */
export function overviewPage(document: ApiDocument, language: Language): string {
  const words = referenceWords(language);
  const { t } = words;
  return referenceFrame(
    document,
    words,
    { path: '/api-reference', title: t('title') },
    html`<h1>${t('title')}</h1>
<p class="lead">${t('lead')}</p>
<p><a class="button" href="/api/openapi.json" download>${t('download')}</a></p>
${chapters.map((name) => html`<section id="${name}"><h2>${t(`${name}.title`)}</h2><p>${prose(t(`${name}.text`))}</p></section>`)}
${document.tags.map(
  ({
    name,
  }) => html`<section><h2><a href="/api-reference/${slugOf(name)}?lang=${language}">${t(`group.${slugOf(name)}`)}</a></h2>
<ul class="operations">${operationsOf(document, name).map(
    ({ method, path, operation }) =>
      html`<li><a href="/api-reference/${slugOf(name)}?lang=${language}#${operation.operationId}"><b class="method ${method.toLowerCase()}">${method}</b> <code>${path}</code></a> <span lang="en">${operation.summary}</span></li>`,
  )}</ul></section>`,
)}`,
  );
}
