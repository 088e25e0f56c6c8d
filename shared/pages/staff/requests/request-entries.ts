import type { ComplaintView, TimelineEntry } from '../../../contracts/staff-views.ts';
import type { RespondentKind } from '../../../domain/requests/respondent.ts';
import { type Html, html } from '../../html.ts';
import { instant } from '../time.ts';
import type { Words } from '../words.ts';
import { requestWords } from './request-words.ts';

type Names = ComplaintView['respondents'];

/** The name in the register; the id of one that is not there any more. */
export function nameOf(names: Names, kind: string, id: string): string {
  return names.find((one) => one.kind === kind && one.id === id)?.name ?? id;
}

/** What the timeline says of a question to a supplier or department beside its text; false: it is no such entry. */
export function requestFacts(entry: TimelineEntry, names: Names, { language }: Words): Html | false {
  const { q, day } = requestWords(language);
  switch (entry.type) {
    case 'supplier-asked':
      return asked('supplier', entry.data.supplierId, entry.data, names, q);
    case 'department-asked':
      return asked('department', entry.data.departmentId, entry.data, names, q);
    case 'supplier-answered':
    case 'department-answered':
      return (
        entry.data.promisedOn !== undefined &&
        html`<p>${q('entry.promised', { day: day(entry.data.promisedOn) })}</p>`
      );
    case 'wait-ended':
      return entry.data.how !== undefined && html`<p>${q(`entry.${entry.data.how}`)}</p>`;
    default:
      return false;
  }
}

function asked(
  kind: RespondentKind,
  id: string | undefined,
  { dueAt, share = [] }: Extract<TimelineEntry, { type: 'supplier-asked' }>['data'],
  names: Names,
  q: (key: string) => string,
): Html {
  const whom = id === undefined ? q('entry.nobody') : html`<bdi>${nameOf(names, kind, id)}</bdi>`;
  const shown =
    share.length === 0 ? q('entry.sharedNothing') : share.map((one) => q(`share.${one}`)).join(' · ');
  return html`<p>${q('entry.to')} ${whom}${dueAt !== undefined && html` · ${q('entry.due')} ${instant(dueAt)}`}<br><small>${q('entry.shared')}: ${shown}</small></p>`;
}
