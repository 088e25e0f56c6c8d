import type { Language } from '../../domain/language.ts';
import { type Html, html, type Printable } from '../html.ts';
import {
  type ApiDocument,
  type ApiOperation,
  type Listed,
  operationsOf,
  refName,
  slugOf,
  typesIn,
} from './api-document.ts';
import { referenceFrame } from './frame.ts';
import { fieldsView, prose, schemaView, typeName } from './schema-view.ts';
import { type ReferenceWords, referenceWords } from './words.ts';

/** One group of operations with all that they take and answer; undefined when there is no such group. */
export function groupPage(document: ApiDocument, slug: string, language: Language): string | undefined {
  const tag = document.tags.find(({ name }) => slugOf(name) === slug);
  if (!tag) return undefined;
  const words = referenceWords(language);
  const operations = operationsOf(document, tag.name);
  const title = words.t(`group.${slug}`);
  return referenceFrame(
    document,
    words,
    { path: `/api-reference/${slug}`, title, current: tag.name },
    html`<h1>${title}</h1>
<p class="lead" lang="en">${tag.description}</p>
${operations.map((listed) => operationView(document, listed, words))}
<section><h2>${words.t('types')}</h2>
${typesIn(document, operations).map((name) => typeView(document, name, words))}</section>`,
  );
}

const typeView = ({ components }: ApiDocument, name: string, words: ReferenceWords): Html => {
  const schema = components.schemas[name] ?? {};
  return html`<section class="card" id="type-${name}"><h3><code>${name}</code></h3>
${schema.description && html`<p lang="en">${prose(schema.description)}</p>`}${schemaView(schema, words)}</section>`;
};

function callers(operation: ApiOperation, { t }: ReferenceWords): Printable {
  const { 'x-scope': scope, 'x-roles': roles } = operation;
  if (scope) return [t('withKey'), ' ', html`<code>${scope}</code>`];
  return roles ? t('withRoles', { roles: roles.join(', ') }) : t('anybody');
}

function operationView(
  document: ApiDocument,
  { method, path, operation }: Listed,
  words: ReferenceWords,
): Html {
  const { t } = words;
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  const fields = parameters.map(({ name, in: place, schema, required = false }) => ({
    name,
    schema,
    required,
    place: t(`in.${place}`),
  }));
  return html`<section class="card operation" id="${operationId}">
<h2><b class="method ${method.toLowerCase()}">${method}</b> <code>${path}</code></h2>
<p lang="en"><strong>${summary}</strong></p>
${description && html`<p lang="en">${prose(description)}</p>`}
<p class="callers">${callers(operation, words)}</p>
${fields.length > 0 && html`<h3>${t('parameters')}</h3>${fieldsView(fields, words)}`}
${requestBody && Object.entries(requestBody.content).map(([type, { schema }]) => html`<h3>${t('body')} <code>${type}</code></h3>${schemaView(schema, words)}`)}
<h3>${t('answers')}</h3>
<dl class="answers">${Object.entries(operation.responses).map(([status, response]) => answerView(document, status, response, words))}</dl>
</section>`;
}

function answerView(
  { components }: ApiDocument,
  status: string,
  response: ApiOperation['responses'][string],
  words: ReferenceWords,
): Html {
  const { description, content = {} } = response.$ref
    ? { description: components.responses[refName(response.$ref)]?.description }
    : response;
  return html`<div><dt><code>${status}</code></dt><dd>
<span lang="en">${prose(description ?? '')}</span>${Object.entries(content).map(([type, { schema }]) => html` <code>${type}</code> ${type.includes('json') && typeName(schema, words)}`)}</dd></div>`;
}
