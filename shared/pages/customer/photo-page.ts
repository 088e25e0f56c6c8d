import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { page } from './layout.ts';
import { acceptedPhotos, photoWords } from './photos.ts';

export interface PhotoPage {
  readonly language: Language;
  /** Of the page that this one belongs to: `/status/<token>`. */
  readonly back: string;
  /** The bucket's form, or why there is none, in words. */
  readonly grant: { readonly url: string; readonly fields: Readonly<Record<string, string>> } | string;
}

/** One photo by a plain form, straight to the bucket, which sends the browser back: for whoever has no script. */
export function photoPage({ language, back, grant }: PhotoPage): string {
  const t = photoWords(language);
  return page(
    { language, title: t('page.title'), path: `${back}/photo` },
    html`<h1>${t('page.title')}</h1>${
      typeof grant === 'string'
        ? html`<p class="lead">${grant}</p>`
        : html`<p class="lead">${t('page.lead')}</p>
<form method="post" action="${grant.url}" enctype="multipart/form-data">${Object.entries(grant.fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
          )}<div class="field"><label for="file">${t('page.label')}</label><p class="hint" id="file-hint">${t('page.hint')}</p><input id="file" type="file" name="file" accept="${acceptedPhotos}" required aria-describedby="file-hint"></div><button type="submit">${t('page.button')}</button></form>`
    }
<p><a href="${back}?lang=${language}">${t('page.back')}</a></p>`,
  );
}
