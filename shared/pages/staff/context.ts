import type { ClockView, ComplaintView } from '../../contracts/staff-views.ts';
import { unclassified } from '../../domain/triage/default-causes.ts';
import { type Html, html, type Printable } from '../html.ts';
import { icon } from './icon.ts';
import { photosCard } from './photos-card.ts';
import { waitsCard } from './requests/waits-card.ts';
import { clockBadge, instant } from './time.ts';
import { offerText } from './timeline.ts';
import type { Words } from './words.ts';

/** A fact of the context; one that nobody knows is not printed. */
const fact = (name: string, value: Printable): Html | false =>
  value !== undefined && value !== '' && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const typed = (value: string | undefined): Html | undefined =>
  value === undefined ? undefined : html`<bdi>${value}</bdi>`;

/** Everything known beside the timeline: clocks, contact, order, wishes, state, offer, score. */
export function context(view: ComplaintView, words: Words): Html {
  return html`<aside>${clocks(view, words)}${waitsCard(view, words)}${customerCard(view, words)}${photosCard(view, words)}${stateCard(view, words)}</aside>`;
}

function clocks(view: ComplaintView, words: Words): Html {
  const { t } = words;
  return html`<section class="card"><h2>${t('complaint.clocks')}</h2><dl>${view.clocks.map((clock) =>
    fact(
      t(`clock.${clock.clock}`),
      html`${clockBadge(clock, words)}${clock.dueAt !== undefined && html`<small>${instant(clock.dueAt)}</small>`}<small>${used(clock, words)}</small>`,
    ),
  )}</dl></section>`;
}

function used({ clock, usedSeconds, targetSeconds }: ClockView, { t, duration }: Words): string {
  const used = duration(usedSeconds);
  if (targetSeconds === null) return t('clock.usedOnly', { used });
  const key = clock === 'statutory' ? 'clock.usedWall' : 'clock.used';
  return t(key, { used, target: duration(targetSeconds) });
}

function customerCard(view: ComplaintView, words: Words): Html {
  const { t, number } = words;
  const { contact, orderNumber, product, desiredRemedy, expectedDays, expectedSolution } = view.submission;
  return html`<section class="card"><h2>${t('complaint.customer')}</h2>${
    view.state.customerId === undefined &&
    html`<p class="badge doubt">${icon('shield')}${t('unconfirmedLong')}</p>`
  }<dl>${[
    fact(t('fact.name'), typed(contact.name)),
    fact(t('fact.email'), typed(contact.email)),
    fact(t('fact.phone'), typed(contact.phone)),
    fact(t('fact.order'), typed(orderNumber)),
    fact(t('fact.product'), typed(product)),
    fact(t('fact.wish'), desiredRemedy && t(`remedy.${desiredRemedy}`)),
    fact(
      t('fact.expects'),
      expectedDays === undefined
        ? undefined
        : t('fact.days', { count: expectedDays, n: number(expectedDays, 0) }),
    ),
    fact(
      t('fact.solution'),
      expectedSolution === undefined ? undefined : t('fact.ofFive', { n: expectedSolution }),
    ),
    view.state.customerId !== undefined &&
      fact(
        t('fact.csi'),
        view.score && view.score.csi !== null
          ? html`<b>${number(view.score.csi, 1)}</b> <small>${t('fact.n', { n: number(view.score.n, 0) })}</small>`
          : t('fact.noScore'),
      ),
  ]}</dl></section>`;
}

function stateCard({ state, receivedAt }: ComplaintView, words: Words): Html {
  const { t } = words;
  return html`<section class="card"><h2>${t('complaint.facts')}</h2><dl>${[
    fact(t('fact.owner'), html`${icon('person')}<bdi>${state.ownerId}</bdi>`),
    fact(t('fact.department'), t(`department.${state.department}`)),
    fact(t('fact.priority'), t(`priority.${state.priority}`)),
    fact(t('fact.severity'), state.severity === undefined ? undefined : t(`severity.${state.severity}`)),
    fact(t('fact.external'), state.external && t(`authority.${state.external}`)),
    fact(t('fact.cause'), words.cause(state.cause ?? unclassified)),
    fact(t('fact.offer'), state.offer && offerText(state.offer, words)),
    fact(t('fact.outcome'), state.outcome && t(`outcome.${state.outcome}`)),
    fact(t('fact.channel'), t(`channel.${state.channel}`)),
    fact(t('fact.language'), t(`language.${state.language}`)),
    fact(t('fact.received'), instant(receivedAt)),
    fact(t('fact.resolution'), state.resolutionNumber > 1 ? String(state.resolutionNumber) : undefined),
  ]}</dl></section>`;
}
