import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { page } from './layout.ts';
import { wordsOf } from './words.ts';

/** One button. The page repeats nothing that was typed: whoever opens it may be somebody else. */
export function confirmPage({
  language,
  path,
  reference,
}: {
  readonly language: Language;
  readonly path: string;
  readonly reference: string;
}): string {
  const { t } = wordsOf(language);
  return page(
    { language, title: t('confirm.title'), path },
    html`<h1>${t('confirm.title')}</h1>
<p class="lead">${t('confirm.lead')}</p>
<p>${t('confirm.reference')} <b class="nowrap">${reference}</b></p>
<form method="post" action="${path}?lang=${language}"><input type="hidden" name="confirm" value="yes"><button type="submit">${t('confirm.button')}</button></form>
<p class="hint">${t('confirm.notYou')}</p>`,
  );
}
