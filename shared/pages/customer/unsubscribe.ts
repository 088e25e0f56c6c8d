import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { page } from './layout.ts';
import { wordsOf } from './words.ts';

/** RFC 8058: one button, which posts what a mail program would. `done`: it has been pressed. */
export function unsubscribePage({
  language,
  path,
  done,
}: {
  readonly language: Language;
  readonly path: string;
  readonly done: boolean;
}): string {
  const { t } = wordsOf(language);
  const title = t(done ? 'unsubscribe.doneTitle' : 'unsubscribe.title');
  return page(
    { language, title, ...(!done && { path }) },
    html`<h1>${title}</h1>
<p class="lead">${t(done ? 'unsubscribe.done' : 'unsubscribe.lead')}</p>
${!done && html`<form method="post" action="${path}?lang=${language}"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">${t('unsubscribe.button')}</button></form>`}`,
  );
}
