import type { ClockView, DueView } from '../../contracts/staff-views.ts';
import type { Instant } from '../../domain/instant.ts';
import { dueTone } from '../../domain/sla/due-tone.ts';
import { type Html, html } from '../html.ts';
import { icon } from './icon.ts';
import type { Words } from './words.ts';

/** An exact time: UTC as sent, turned into the reader's zone by staff.js. */
export const instant = (at: Instant): Html =>
  html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;

/** Business time left as icon, words and colour; the exact time is its title (staff.js puts it into the reader's zone). */
export function dueBadge({ dueAt, remainingSeconds }: Omit<DueView, 'clock'>, words: Words): Html {
  const tone = dueTone(remainingSeconds);
  const late = tone === 'late';
  const text = words.t(late ? 'due.late' : 'due.left', { time: words.duration(remainingSeconds) });
  return html`<time class="badge ${tone}" datetime="${dueAt}" data-exact title="${dueAt}">${icon(
    late ? 'alert' : 'clock',
  )}${text}</time>`;
}

/** How one promise stands: running, paused (and why), kept or broken. */
export function clockBadge(clock: ClockView, words: Words): Html {
  const { phase, dueAt, remainingSeconds = 0 } = clock;
  if (phase === 'running' && dueAt !== undefined) return dueBadge({ dueAt, remainingSeconds }, words);
  if (phase === 'running')
    return html`<span class="badge doubt">${icon('clock')}${words.t('due.unknown')}</span>`;
  if (phase === 'paused') {
    const key = remainingSeconds < 0 ? 'due.pausedLate' : 'due.paused';
    const text = words.t(key, { time: words.duration(remainingSeconds) });
    return html`<span class="badge quiet">${icon('pause')}${text}</span>`;
  }
  return phase === 'met'
    ? html`<span class="badge good">${icon('check')}${words.t('due.met')}</span>`
    : html`<span class="badge late">${icon('alert')}${words.t('due.missed')}</span>`;
}
