import type { CommandType } from '../../domain/complaints/commands.ts';
import { type CustomerActionName, commandOf } from '../../domain/complaints/customer-actions.ts';
import type { ComplaintState } from '../../domain/complaints/state.ts';
import { type Html, html } from '../html.ts';
import type { StatusView } from './status-view.ts';
import { offerWords } from './timeline.ts';
import type { Words } from './words.ts';

interface FormsView extends StatusView {
  readonly state: ComplaintState;
  readonly expectedSequence: number;
  readonly legal: readonly CommandType[];
}

/** What the customer can do now: only what is legal in this state; the most likely first. */
export function actionForms(view: FormsView, words: Words): Html {
  const { t } = words;
  const { state, legal } = view;
  const may = (action: CustomerActionName) => legal.includes(commandOf[action]);
  const agreed = state.agreed === true;
  return html`${
    may('accept-offer') &&
    state.offer &&
    html`<section class="card strong"><h2>${t('offer.title')}</h2><p class="offer">${offerWords(state.offer, words)}</p>${form(view, words, 'accept-offer', 'none')}${folded(view, words, 'reject-offer', 'optional')}</section>`
  }${
    may('confirm-solution') &&
    !agreed &&
    html`<section class="card strong"><h2>${t('solved.title')}</h2><p>${t('solved.lead')}</p>${form(view, words, 'confirm-solution', 'none')}${folded(view, words, 'reopen', 'needed')}</section>`
  }${may('message') && html`<section class="card"><h2>${t('action.message.title')}</h2>${form(view, words, 'message', 'needed')}</section>`}${
    may('reopen') && (agreed || !may('confirm-solution')) && folded(view, words, 'reopen', 'needed')
  }${may('withdraw') && folded(view, words, 'withdraw', 'optional')}`;
}

type TextIs = 'none' | 'optional' | 'needed';

/** A form that is one click away; open when something went wrong in it. */
const folded = (view: FormsView, words: Words, action: CustomerActionName, text: TextIs): Html =>
  html`<details${view.problem?.action === action && html` open`}><summary>${words.t(`action.${action}.title`)}</summary>${form(view, words, action, text)}</details>`;

function form(view: FormsView, { t }: Words, action: CustomerActionName, text: TextIs): Html {
  const { path, language, commandId, expectedSequence, problem } = view;
  const typed = problem?.action === action ? problem.text : '';
  return html`<form method="post" action="${path}/${action}?lang=${language}" novalidate data-draft="${action}"><input type="hidden" name="commandId" value="${commandId}"><input type="hidden" name="expectedSequence" value="${expectedSequence}">${
    text !== 'none' &&
    html`<div class="field"><label for="${action}">${t(`action.${action}.label`)}</label><textarea id="${action}" name="text" rows="4" maxlength="6000"${text === 'needed' && html` required`}>
${typed}</textarea></div>`
  }<button type="submit"${secondary(action) && html` class="secondary"`}>${t(`action.${action}.button`)}</button></form>`;
}

const secondary = (action: CustomerActionName): boolean =>
  action === 'reject-offer' || action === 'withdraw' || action === 'reopen';
