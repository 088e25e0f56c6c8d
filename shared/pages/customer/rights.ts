import { defaultGuarantee } from '../../domain/claims/guarantee.ts';
import type { RemedyKind } from '../../domain/complaints/state.ts';
import { type Html, html } from '../html.ts';
import type { Words } from './words.ts';

const ofEveryComplaint = ['1', '2', '3', '4'] as const;

/** What the customer is entitled to, folded: the guarantee for goods, and what holds for every complaint. */
export function rights({ t, language }: Words): Html {
  const { steps, failedRepairs } = defaultGuarantee;
  const remedies = (kinds: readonly RemedyKind[]) => anyOf(kinds, { t, language });
  return html`<details id="rights"><summary>${t('rights.title')}</summary><p>${t('rights.goods')}</p><ul>${steps.map(
    ({ withinDays, remedies: kinds }) =>
      html`<li>${t('rights.within', { count: withinDays, remedies: remedies(kinds) })}</li>`,
  )}<li>${t('rights.repaired', { count: failedRepairs.count, remedies: remedies(failedRepairs.remedies) })}</li></ul><p>${t('rights.other')}</p><p>${t('rights.here')}</p><ul>${ofEveryComplaint.map(
    (one) => html`<li>${t(`rights.${one}`)}</li>`,
  )}</ul></details>`;
}

/** `refund, replacement or repair`. */
const anyOf = (kinds: readonly RemedyKind[], { t, language }: Pick<Words, 't' | 'language'>): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(
    kinds.map((kind) => t(`remedy.${kind}`).toLocaleLowerCase(language)),
  );
