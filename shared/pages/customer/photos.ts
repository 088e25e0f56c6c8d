import type { PhotosView } from '../../contracts/photos.ts';
import type { Language } from '../../domain/language.ts';
import { photoLimits, photoTypes } from '../../domain/photos/photo.ts';
import { translate } from '../../i18n/translate.ts';
import { type Html, html } from '../html.ts';
import type { Words } from './words.ts';

const limit = photoLimits.perComplaint;
export const acceptedPhotos = photoTypes.join(',');

/** Text of `photos.<key>`. */
export const photoWords =
  (language: Language) =>
  (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
    translate(language, `photos.${key}`, { limit, ...values });

/** What photos.js says, so that the script knows no language. */
export function scriptWords(language: Language): Html {
  const t = photoWords(language);
  const said = ['sending', 'checking', 'ready', 'wrong', 'large', 'many', 'failed'];
  return html`data-limit="${limit}" data-bytes="${photoLimits.bytes}" data-remove="${t('remove', { n: '{n}' })}"${said.map(
    (key) => html` data-${key}="${t(`script.${key}`)}"`,
  )}`;
}

/**
 * The photos of a complaint, and the way to add one: a page with a plain form, which photos.js replaces by a chooser that
 * stays here. `waitingFor`: photos that were chosen on the form wait in this browser under that name.
 */
export function photosCard(
  { language, path, photos, zone, waitingFor }: PhotosCard,
  { time }: Pick<Words, 'time'>,
): Html {
  const t = photoWords(language);
  const { left, refused } = photos;
  return html`<section class="card" id="photos"><h2>${t('title')}</h2>${
    photos.photos.length > 0 &&
    html`<ul class="photos">${photos.photos.map(
      ({ url, width, height, at }, index) =>
        html`<li><a href="${url}" aria-label="${t('open', { n: index + 1 })}"><img src="${url}" width="${width}" height="${height}" alt="${t('photo', { n: index + 1 })}" loading="lazy"></a><small>${time(at, zone)}</small></li>`,
    )}</ul>`
  }${
    refused.length > 0 &&
    html`<p><b>${t('refusedTitle')}</b></p><ul class="refused">${refused.map(({ reason }) => html`<li>${t(`reason.${reason}`)}</li>`)}</ul>`
  }${
    left > 0
      ? html`<p class="hint" id="photos-hint">${t('hint')} ${photos.photos.length > 0 && t('left', { count: left })}</p>
<div data-photos="/api${path}/photos" data-left="${left}"${waitingFor !== undefined && html` data-waiting-for="${waitingFor}"`} ${scriptWords(language)}><p><a class="button secondary" href="${path}/photo?lang=${language}">${t('add')}</a></p><template><label class="button secondary">${t('choose')}<input class="hidden-file" type="file" accept="${acceptedPhotos}" multiple aria-describedby="photos-hint"></label><p role="status"></p></template></div>`
      : html`<p class="hint">${t('none')}</p>`
  }</section>`;
}

export interface PhotosCard {
  readonly language: Language;
  /** Of the page: `/status/<token>`. */
  readonly path: string;
  readonly photos: PhotosView;
  /** The office's, in which times are written. */
  readonly zone: string;
  readonly waitingFor?: string;
}

/** Photos on the form: chosen here, kept in this browser until the complaint is there, sent by the page that follows. */
export function photoChoice(language: Language): Html {
  const t = photoWords(language);
  return html`<div class="field" data-photo-choice hidden ${scriptWords(language)}><p class="label">${t('title')}</p><p class="hint" id="photos-hint">${t('hint')}</p><label class="button secondary">${t('choose')}<input class="hidden-file" type="file" accept="${acceptedPhotos}" multiple aria-describedby="photos-hint"></label><ul class="photos"></ul><p role="status"></p></div><noscript><p class="hint">${t('chooseLater')}</p></noscript>`;
}
