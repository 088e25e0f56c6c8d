import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { SharedFacts } from '../../domain/requests/shared-facts.ts';
import { translate } from '../../i18n/translate.ts';
import { fact, page, typed } from '../customer/layout.ts';
import { wordsOf } from '../customer/words.ts';
import { type Html, html } from '../html.ts';

export interface RequestPageView {
  readonly language: Language;
  readonly path: string;
  readonly reference: string;
  /** Of the supplier or department. */
  readonly name: string;
  readonly question: string;
  readonly dueAt?: Instant;
  readonly late: boolean;
  readonly zone: string;
  readonly shared: SharedFacts;
  /** Fresh in each page: what makes a double post one answer. */
  readonly commandId: string;
  readonly problem?: { readonly words: string };
  readonly typed?: { readonly text: string; readonly promisedOn: string };
}

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;
const sayIn =
  (language: Language): Say =>
  (key, values) =>
    translate(language, `requests.page.${key}`, values);

/** The question, until when, what was shared, and one form. */
export function requestPage(view: RequestPageView): string {
  const { language, path, reference, name, question, dueAt, late, zone, problem } = view;
  const q = sayIn(language);
  const words = wordsOf(language);
  return page(
    { language, title: `${q('title')} · ${reference}`, path, footer: q('footer') },
    html`${
      problem &&
      html`<div class="problems" role="alert" tabindex="-1" data-focus><h2>${q('problem')}</h2><p><a href="#text">${problem.words}</a></p></div>`
    }<p class="eyebrow"><bdi>${q('for', { name })}</bdi></p>
<h1>${q('title')}</h1>
<dl class="facts">${[
      fact(q('reference'), html`<b class="nowrap">${reference}</b>`),
      dueAt !== undefined &&
        fact(q('due'), html`${words.time(dueAt, zone)}${late && html`<br><b class="late">${q('late')}</b>`}`),
    ]}</dl>
<section class="card strong"><h2>${q('question')}</h2><p class="said"><bdi>${question}</bdi></p></section>
${shared(view, q)}
${form(view, q)}`,
  );
}

function shared({ shared: facts, language }: RequestPageView, q: Say): Html | false {
  const { orderNumber, product, text, name, email, phone } = facts;
  const s = (key: string) => translate(language, `requests.share.${key}`);
  const lines = [
    fact(s('order'), typed(orderNumber)),
    fact(s('product'), typed(product)),
    fact(s('name'), typed(name)),
    fact(s('contact'), typed([email, phone].filter(Boolean).join(' · ') || undefined)),
    fact(s('text'), text !== undefined && html`<span class="said"><bdi>${text}</bdi></span>`),
  ];
  return (
    lines.some((line) => line !== false) &&
    html`<section class="card"><h2>${q('shared')}</h2><dl>${lines}</dl></section>`
  );
}

function form({ path, language, commandId, typed: before, problem }: RequestPageView, q: Say): Html {
  return html`<form method="post" action="${path}?lang=${language}" novalidate data-draft="answer"><input type="hidden" name="commandId" value="${commandId}">
<div class="field${problem && html` wrong`}"><label for="text">${q('answer')}</label><p class="hint" id="text-hint">${q('answerHint')}</p><textarea id="text" name="text" rows="6" maxlength="4000" required aria-describedby="text-hint">
${before?.text}</textarea></div>
<div class="field"><label for="promisedOn">${q('promised')}</label><p class="hint" id="promised-hint">${q('promisedHint')}</p><input class="short" id="promisedOn" name="promisedOn" type="date" value="${before?.promisedOn ?? ''}" aria-describedby="promised-hint"></div>
<button type="submit">${q('send')}</button></form>`;
}

/** Says thanks, or that nobody waits any more; it shows nothing of the question or the complaint. */
export function requestEndedPage(ended: 'answered' | 'closed', language: Language, path: string): string {
  const q = sayIn(language);
  const words = ended === 'answered' ? 'thanks' : 'closed';
  return page(
    { language, title: q(`${words}Title`), path, footer: q('footer') },
    html`<h1 data-clear-draft="answer">${q(`${words}Title`)}</h1>
<p class="lead">${q(words)}</p>`,
  );
}
