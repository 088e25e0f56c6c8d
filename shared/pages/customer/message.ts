import type { Language } from '../../domain/language.ts';
import { translate } from '../../i18n/translate.ts';
import { html } from '../html.ts';
import { page } from './layout.ts';
import { wordsOf } from './words.ts';

/** A page that says one thing: what went wrong and what to do, or that it is done. */
export function messagePage({
  language,
  title,
  text,
  back,
}: {
  readonly language: Language;
  /** Key in `customer.message`, else a general heading. */
  readonly title: string;
  readonly text: string;
  readonly back?: string;
}): string {
  const { t } = wordsOf(language);
  const key = `customer.message.${title}`;
  const found = translate(language, key);
  const heading = found === key ? t('message.other') : found;
  return page(
    { language, title: heading },
    html`<h1>${heading}</h1>
<p class="lead">${text}</p>
${back !== undefined && html`<p><a class="button" href="${back}?lang=${language}">${t('message.back')}</a></p>`}`,
  );
}
