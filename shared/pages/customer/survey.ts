import type { Language } from '../../domain/language.ts';
import { companyZone } from '../../domain/sla/default-policies.ts';
import type { SurveyState } from '../../domain/surveys/events.ts';
import { type Html, html } from '../html.ts';
import { page } from './layout.ts';
import { type Words, wordsOf } from './words.ts';

export interface SurveyView {
  readonly language: Language;
  readonly path: string;
  readonly state: SurveyState;
  /** The answer that counts, or what was chosen on a page that is shown again. */
  readonly counted?: { readonly expected: number; readonly received: number; readonly comment?: string };
  /** Stated with the complaint, and therefore not asked again: chosen already, to be changed by who likes. */
  readonly expectedAtIntake?: number;
  /** An answer was just given. */
  readonly thanks: boolean;
  /** A tap was missing. */
  readonly missing?: boolean;
}

/** Two taps, large and in words; the script sends them, without it a second page asks once more. */
export function surveyPage(view: SurveyView): string {
  const { language, path, state, counted, thanks, missing } = view;
  const stated = counted === undefined ? view.expectedAtIntake : undefined;
  const words = wordsOf(language);
  const { t, time } = words;
  return page(
    { language, title: t('survey.title'), path, scripts: ['form.js', 'survey.js'] },
    html`${
      missing &&
      html`<div class="problems" role="alert" tabindex="-1" data-focus><h2>${t('form.problems')}</h2><ul><li><a href="#expected-1">${t('survey.missing')}</a></li></ul></div>`
    }<p class="eyebrow">${t('status.complaint')} <b class="nowrap">${state.reference}</b></p>
<h1>${t('survey.title')}</h1>
<p class="lead">${t(stated === undefined ? 'survey.lead' : 'survey.leadStated')}</p>
<form method="post" action="${path}/vote?lang=${language}" data-survey="${path}" data-failed="${t('survey.failed')}">
${scale('expected', [1, 2, 3, 4, 5], counted?.expected ?? stated, words)}
${scale('received', [0, 1, 2, 3, 4, 5], counted?.received, words)}
<p class="done" role="status" tabindex="-1" data-thanks="${t('survey.thanks')}"${!thanks && html` hidden`}>${thanks && t('survey.thanks')}</p>
<div class="field"><label for="comment">${t('survey.comment')}</label><p class="hint" id="comment-hint">${t('survey.commentHint')}</p><textarea id="comment" name="comment" rows="3" maxlength="2000" aria-describedby="comment-hint">
${counted?.comment ?? ''}</textarea></div>
<button type="submit">${t('survey.send')}</button>
</form>
<p class="hint">${t('survey.until')} ${time(state.closesAt, companyZone)}</p>`,
  );
}

const scale = (
  name: 'expected' | 'received',
  points: readonly number[],
  chosen: number | undefined,
  { t }: Words,
): Html =>
  html`<fieldset class="scale"><legend>${t(`survey.${name}.question`)}</legend>${points.map(
    (point) =>
      html`<label><input type="radio" name="${name}" id="${name}-${point}" value="${point}" required${point === chosen && html` checked`}><span><b>${point}</b> ${t(`survey.${name}.${point}`)}</span></label>`,
  )}</fieldset>`;
