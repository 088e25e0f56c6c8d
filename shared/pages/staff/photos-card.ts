import type { ComplaintView } from '../../contracts/staff-views.ts';
import { photoWords } from '../customer/photos.ts';
import { type Html, html } from '../html.ts';
import { instant } from './time.ts';
import type { Words } from './words.ts';

/** The photos as links: each saves a file that comes from another origin. */
export function photosCard({ photos }: ComplaintView, { language, number }: Words): Html | false {
  if (photos.length === 0) return false;
  const t = photoWords(language);
  return html`<section class="card"><h2>${t('title')}</h2><ol>${photos.map(
    ({ url, width, height, bytes, at, staffId }, index) =>
      html`<li><a href="${url}">${t('photo', { n: index + 1 })}</a> <small>${width} × ${height} · ${number(bytes / 1024, 0)} kB · ${staffId !== undefined && html`<bdi>${staffId}</bdi> · `}${instant(at)}</small></li>`,
  )}</ol></section>`;
}
