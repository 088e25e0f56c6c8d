import type { ComplaintView } from '../../contracts/staff-views.ts';
import type { Language } from '../../domain/language.ts';
import { html } from '../html.ts';
import { commandGroups, writeForms } from './command-forms.ts';
import { context } from './context.ts';
import { icon } from './icon.ts';
import { timeline } from './timeline.ts';
import { wordsOf } from './words.ts';

export interface ComplaintReader {
  readonly language: Language;
  readonly readerId: string;
  /** Newest event the reader had seen; newer ones are marked. */
  readonly seen?: number | undefined;
}

/** One complaint: timeline left, context and next steps right. */
export function complaintFragment(
  view: ComplaintView,
  { language, readerId, seen }: ComplaintReader,
): string {
  const words = wordsOf(language);
  const { t } = words;
  const { status, customerId, mergedInto, invalidProposedBy } = view.state;
  return html`<article class="complaint" data-reference="${view.reference}" data-sequence="${view.sequence}" data-reader="${readerId}">
<header><p><a href="#complaints?view=mine">${t('complaint.back')}</a></p>
<h1>${view.reference} <span class="status">${t(`status.${status}`)}</span></h1>
<p class="marks">${customerId === undefined && html`<span class="badge doubt">${icon('shield')}${t('unconfirmed')}</span>`}${
    mergedInto !== undefined && html`<a href="#complaints/${mergedInto}">${mergedInto}</a>`
  }${
    invalidProposedBy !== undefined &&
    html`<span class="badge soon">${icon('alert')}${t('complaint.invalidProposed')} <bdi>${invalidProposedBy}</bdi></span>`
  }</p></header>
<div class="columns"><div class="left">${writeForms(view, words)}${timeline(view, words, seen)}</div>
<div class="right">${context(view, words)}${commandGroups(view, words)}</div></div>
</article>`.html;
}
