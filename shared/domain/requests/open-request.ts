import type { ComplaintEvent } from '../complaints/events.ts';
import type { ComplaintState } from '../complaints/state.ts';
import type { AskedType } from './request-events.ts';
import type { RespondentKind } from './respondent.ts';

/** Whether that request of a complaint still awaits its answer: a link to any other is worth nothing. */
export const isOpen = (state: ComplaintState, kind: RespondentKind, request: number): boolean =>
  state.status === `waiting-${kind}` && state.requests === request;

export type Asked = ComplaintEvent & { readonly type: AskedType };

export const isAsked = (event: ComplaintEvent): event is Asked =>
  event.type === 'supplier-asked' || event.type === 'department-asked';

/** Who was asked; null when it was nobody of the register. */
export function askedWhom(event: Asked): { readonly kind: RespondentKind; readonly id: string | null } {
  return event.type === 'supplier-asked'
    ? { kind: 'supplier', id: event.data.supplierId ?? null }
    : { kind: 'department', id: event.data.departmentId ?? null };
}

/** The event that made a request, by its number (from 1); undefined when there were fewer. */
export const requestNumber = (log: readonly ComplaintEvent[], request: number): Asked | undefined =>
  log.find((event): event is Asked => isAsked(event) && event.state.requests === request);
