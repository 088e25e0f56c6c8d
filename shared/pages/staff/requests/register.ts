import type { RegisterView } from '../../../contracts/register.ts';
import { type Language, languages } from '../../../domain/language.ts';
import type { Respondent, RespondentKind } from '../../../domain/requests/respondent.ts';
import { type Html, html, type Printable } from '../../html.ts';
import { icon } from '../icon.ts';
import { instant } from '../time.ts';
import { type RequestWords, requestWords } from './request-words.ts';

/** Suppliers and departments: who can be asked, in which language, where the question goes; added, changed, disabled. */
export function registerFragment(view: RegisterView, language: Language): string {
  const words = requestWords(language);
  const { q } = words;
  return html`<link rel="stylesheet" href="/assets/requests.css">
<section class="register">
<h1>${q('register.title')}</h1>
<p class="lead">${q('register.lead')}</p>
${section('supplier', view.suppliers, words)}
${section('department', view.departments, words)}
</section>`.html;
}

const section = (kind: RespondentKind, entries: readonly Respondent[], words: RequestWords): Html =>
  html`<section><h2>${words.q(`register.${kind}s`)}</h2>${
    entries.length === 0
      ? html`<p class="empty">${words.q(`register.none.${kind}`)}</p>`
      : html`<ul class="entries">${entries.map((entry) => item(entry, words))}</ul>`
  }
<details class="add"><summary>${words.q(`register.add.${kind}`)}</summary>${entryForm(kind, undefined, words)}</details></section>`;

function item(entry: Respondent, words: RequestWords): Html {
  const { q, t } = words;
  const { kind, id, name, email, language, enabled, calendar, updatedAt, updatedBy } = entry;
  return html`<li class="card"><h3><bdi>${name}</bdi> ${
    enabled
      ? html`<span class="badge good">${icon('check')}${q('register.enabled')}</span>`
      : html`<span class="badge quiet">${icon('pause')}${q('register.disabled')}</span>`
  }</h3>
<p><code>${id}</code> · <bdi>${email}</bdi> · ${t(`language.${language}`)}${calendar !== undefined && html` · ${q('register.calendar')} <code>${calendar}</code>`}</p>
<p class="by"><small>${q('register.changed')} <bdi>${updatedBy}</bdi> · ${instant(updatedAt)}</small></p>
<div class="entry-actions"><details><summary>${q('register.change')}</summary>${entryForm(kind, entry, words)}</details>
${switchForm(entry, words)}</div></li>`;
}

const hidden = (name: string, value: string | number | boolean): Html =>
  html`<input type="hidden" name="${name}" value="${String(value)}"${typeof value !== 'string' && html` data-json`}>`;

/** Disabled it is asked no more; what was asked stays. */
function switchForm(entry: Respondent, { q }: RequestWords): Html {
  const { kind, id, name, email, language, calendar, version, enabled } = entry;
  return html`<form data-post="register">${[
    hidden('kind', kind),
    hidden('id', id),
    hidden('name', name),
    hidden('email', email),
    hidden('language', language),
    calendar !== undefined && hidden('calendar', calendar),
    hidden('version', version),
    hidden('enabled', !enabled),
  ]}<p class="problem" role="alert" hidden></p><button>${q(enabled ? 'register.disable' : 'register.enable')}</button></form>`;
}

const label = (words: string, control: Printable): Html =>
  html`<label><span>${words}</span>${control}</label>`;

function entryForm(kind: RespondentKind, entry: Respondent | undefined, { q, t }: RequestWords): Html {
  const id = entry
    ? hidden('id', entry.id)
    : label(
        q('register.id'),
        html`<input name="id" required pattern="[a-z0-9][a-z0-9\\-]{1,39}" maxlength="40" autocapitalize="none" spellcheck="false">`,
      );
  return html`<form data-post="register">${hidden('kind', kind)}${hidden('version', entry?.version ?? 0)}${hidden('enabled', entry?.enabled ?? true)}${id}${label(
    q('register.name'),
    html`<input name="name" required maxlength="120" value="${entry?.name ?? ''}" dir="auto">`,
  )}${label(
    q('register.email'),
    html`<input name="email" type="email" required maxlength="254" value="${entry?.email ?? ''}">`,
  )}${label(
    q('register.language'),
    html`<select name="language" required>${languages.map(
      (one) =>
        html`<option value="${one}"${one === (entry?.language ?? 'zh-CN') && html` selected`}>${t(`language.${one}`)}</option>`,
    )}</select>`,
  )}${
    kind === 'department' &&
    label(
      q('register.calendarOptional'),
      html`<input name="calendar" maxlength="64" pattern="[a-z0-9][a-z0-9\\-]{0,63}" value="${entry?.calendar ?? ''}" autocapitalize="none" spellcheck="false">`,
    )
  }<p class="problem" role="alert" hidden></p><button class="primary">${q(entry ? 'register.save' : `register.addButton.${kind}`)}</button></form>`;
}
