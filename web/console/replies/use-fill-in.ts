import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { Texts } from '../../../shared/domain/language.ts';
import { fillIn } from '../../../shared/domain/replies/placeholders.ts';
import { useMe } from '../api/me.ts';
import { useLibrary } from '../triage/library.ts';
import { placeholderValues } from './placeholder-values.ts';

/** Makes a text of the company one for this customer: in the customer's language where there is one, placeholders filled in. */
export function useFillIn(view: ComplaintView): (texts: Texts) => string {
  const { id } = useMe();
  const { agents } = useLibrary();
  const values = placeholderValues(view, agents.find((one) => one.id === id)?.name ?? id);
  return (texts) => fillIn(texts[view.state.language] ?? Object.values(texts).find(Boolean) ?? '', values);
}
