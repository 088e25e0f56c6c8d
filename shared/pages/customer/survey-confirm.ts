import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { fact, page, typed } from './layout.ts';
import { wordsOf } from './words.ts';

/** The second plain page: what was chosen, and one button that counts it. */
export function surveyConfirmPage({
  language,
  path,
  taps,
  key,
}: {
  readonly language: Language;
  readonly path: string;
  readonly taps: {
    readonly expected: number;
    readonly received: number;
    readonly comment?: string | undefined;
  };
  readonly key: string;
}): string {
  const { t } = wordsOf(language);
  const { expected, received, comment } = taps;
  return page(
    { language, title: t('survey.confirm.title'), scripts: [] },
    html`<h1>${t('survey.confirm.title')}</h1>
<dl class="facts">${[
      fact(t('survey.expected.question'), html`<b>${expected}</b> ${t(`survey.expected.${expected}`)}`),
      fact(t('survey.received.question'), html`<b>${received}</b> ${t(`survey.received.${received}`)}`),
      fact(t('survey.comment'), typed(comment)),
    ]}</dl>
<form method="post" action="${path}/confirm?lang=${language}"><input type="hidden" name="confirm" value="yes"><input type="hidden" name="key" value="${key}"><input type="hidden" name="expected" value="${expected}"><input type="hidden" name="received" value="${received}">${
      comment !== undefined && html`<input type="hidden" name="comment" value="${comment}">`
    }<button type="submit">${t('survey.confirm.button')}</button></form>
<p><a href="${path}?lang=${language}">${t('survey.confirm.back')}</a></p>`,
  );
}
