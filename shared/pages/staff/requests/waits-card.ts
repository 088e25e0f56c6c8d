import type { ComplaintView } from '../../../contracts/staff-views.ts';
import { type Html, html } from '../../html.ts';
import type { Words } from '../words.ts';
import { requestWords } from './request-words.ts';

/** Waiting for others beside the time it was with us (R066): a wait that never happened says so, it is not 0. */
export function waitsCard({ waits }: ComplaintView, { language }: Words): Html {
  const { q, duration } = requestWords(language);
  const line = (name: string, seconds: number | null): Html =>
    html`<div><dt>${q(`waits.${name}`)}</dt><dd>${seconds === null ? q('waits.none') : duration(seconds)}</dd></div>`;
  return html`<section class="card waits"><h2>${q('waits.title')}</h2><dl>${[
    line('agent', waits.agentSeconds),
    line('customer', waits.customerSeconds),
    line('supplier', waits.supplierSeconds),
    line('department', waits.departmentSeconds),
  ]}</dl><p class="hint">${q('waits.hint')}</p></section>`;
}
