import { type Html, html } from '../html.ts';

/** Drawn on a 16 × 16 grid; a picture beside words, so it is hidden from screen readers. */
const paths = {
  clock: html`<circle cx="8" cy="8" r="6.2"/><path d="M8 4.5V8l2.4 1.6"/>`,
  alert: html`<path d="M8 1.8 15 14H1z"/><path d="M8 6.4v3.6M8 11.9v.2"/>`,
  pause: html`<circle cx="8" cy="8" r="6.2"/><path d="M6.4 5.8v4.4M9.6 5.8v4.4"/>`,
  check: html`<circle cx="8" cy="8" r="6.2"/><path d="m5.3 8.2 1.9 1.9 3.6-4"/>`,
  person: html`<circle cx="8" cy="5.4" r="2.7"/><path d="M2.8 14c.5-2.9 2.5-4.4 5.2-4.4s4.7 1.5 5.2 4.4"/>`,
  shield: html`<path d="M8 1.6 13.4 4v3.6c0 3.3-2.3 5.7-5.4 6.8-3.1-1.1-5.4-3.5-5.4-6.8V4z"/><path d="M8 5.2v3.2M8 10.6v.2"/>`,
} as const;

export const icon = (name: keyof typeof paths): Html =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
