import type { ComplaintFormField } from '../../contracts/customer-forms.ts';
import type { Language } from '../../domain/language.ts';
import { type Html, html } from '../html.ts';
import { page } from './layout.ts';
import { photoChoice } from './photos.ts';
import { type Words, wordsOf } from './words.ts';

export interface ComplaintFormView {
  readonly language: Language;
  /** Fresh in each page: what makes a double post one complaint. */
  readonly key: string;
  /** Where the customer is, if the link to the form said it. */
  readonly region?: string | undefined;
  readonly typed: Readonly<Partial<Record<ComplaintFormField, string>>>;
  /** `key` names the sentence in `customer.form.problem.<field>`. */
  readonly problems: readonly { readonly field: ComplaintFormField; readonly key: string }[];
}

const remedies = ['refund', 'repair', 'replace', 'return', 'apology', 'explanation'] as const;
const optional: readonly ComplaintFormField[] = [
  'name',
  'product',
  'desiredRemedy',
  'expectedDays',
  'expectedSolution',
];
const expectations = ['1', '2', '3', '4', '5'] as const;

/** The complaint form: three fields, the rest optional; shown again with everything typed when something is wrong. */
export function complaintFormPage(view: ComplaintFormView): string {
  const words = wordsOf(view.language);
  const { t } = words;
  const { language, key, problems, typed, region } = view;
  const input = fieldsOf(view, words);
  const more = optional.some(
    (name) => typed[name] !== undefined || problems.some(({ field }) => field === name),
  );
  return page(
    {
      language,
      title: problems.length > 0 ? t('form.problemTitle', { title: t('form.title') }) : t('form.title'),
      path: region === undefined ? '/complaint' : `/complaint?region=${region}`,
      scripts: ['form.js', 'photos.js'],
    },
    html`${problems.length > 0 && summary(view, words)}
<h1>${t('form.title')}</h1>
<p class="lead">${t('form.lead')}</p>
<form method="post" action="/complaint?lang=${language}" novalidate data-draft="complaint">
<input type="hidden" name="key" value="${key}">
<input type="hidden" name="language" value="${language}">
${region !== undefined && html`<input type="hidden" name="region" value="${region}">`}
${input(
  'text',
  (attributes, value) => html`<textarea ${attributes} rows="6" maxlength="6000">
${value}</textarea>`,
)}
${input('reach', (attributes, value) => html`<input ${attributes} value="${value}" maxlength="254" autocomplete="email" autocapitalize="none" spellcheck="false">`)}
${input('orderNumber', (attributes, value) => html`<input ${attributes} value="${value}" maxlength="64" autocomplete="off">`)}
<details${more && html` open`}><summary>${t('form.more')}</summary>
${input('name', (attributes, value) => html`<input ${attributes} value="${value}" maxlength="200" autocomplete="name">`)}
${input('product', (attributes, value) => html`<input ${attributes} value="${value}" maxlength="200" autocomplete="off">`)}
${input(
  'desiredRemedy',
  choice(t('form.noWish'), remedies, (one) => t(`remedy.${one}`)),
)}
${input('expectedDays', (attributes, value) => html`<input ${attributes} value="${value}" inputmode="numeric" maxlength="3" class="short" autocomplete="off">`)}
${input(
  'expectedSolution',
  choice(t('form.noExpectation'), expectations, (one) => t(`survey.expected.${one}`)),
)}
${photoChoice(language)}
</details>
<div class="trap" aria-hidden="true"><label>${t('form.trap')} <input name="website" tabindex="-1" autocomplete="off"></label></div>
<button type="submit">${t('form.send')}</button>
</form>
<section class="quiet"><h2>${t('form.nextTitle')}</h2><ol class="steps"><li>${t('form.next.1')}</li><li>${t('form.next.2')}</li><li>${t('form.next.3')}</li></ol></section>`,
  );
}

/** One of a few values, or none of them. */
const choice =
  (none: string, values: readonly string[], wordsFor: (value: string) => string) =>
  (attributes: Html, chosen: string): Html =>
    html`<select ${attributes}><option value="">${none}</option>${values.map(
      (one) => html`<option value="${one}"${one === chosen && html` selected`}>${wordsFor(one)}</option>`,
    )}</select>`;

/** The list of what is wrong, each linked to its field (GOV.UK's manner); the script moves the focus here. */
const summary = ({ problems }: ComplaintFormView, { t }: Words): Html =>
  html`<div class="problems" role="alert" tabindex="-1" data-focus><h2>${t('form.problems')}</h2><ul>${problems.map(
    ({ field, key }) => html`<li><a href="#${field}">${t(`form.problem.${field}.${key}`)}</a></li>`,
  )}</ul></div>`;

/** A field with its label, hint and problem, tied together for screen readers. */
function fieldsOf({ typed, problems }: ComplaintFormView, { t }: Words) {
  return (name: ComplaintFormField, control: (attributes: Html, value: string) => Html): Html => {
    const wrong = problems.find(({ field }) => field === name);
    const described = html`${name}-hint${wrong && ` ${name}-problem`}`;
    const attributes = html`id="${name}" name="${name}" aria-describedby="${described}"${wrong && html` aria-invalid="true"`}${
      (name === 'text' || name === 'reach') && html` required`
    }`;
    return html`<div class="field${wrong && ' wrong'}"><label for="${name}">${t(`form.${name}.label`)}</label><p class="hint" id="${name}-hint">${t(`form.${name}.hint`)}</p>${
      wrong && html`<p class="problem" id="${name}-problem">${t(`form.problem.${name}.${wrong.key}`)}</p>`
    }${control(attributes, typed[name] ?? '')}</div>`;
  };
}
