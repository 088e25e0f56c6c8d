import { ExpandableSection } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { InvocationView } from '../../../shared/contracts/costs.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';
import { quantityIn } from './quantity-text.ts';

interface OfInvocation {
  readonly of: InvocationView;
}

/** The complaints that it worked on. */
export function References({ of: { references, moreReferences } }: OfInvocation) {
  const { t } = useTranslation('finance');
  if (references.length === 0) return '–';
  return (
    <>
      {references.map((reference) => (
        <div key={reference}>
          <ComplaintLink reference={reference} />
        </div>
      ))}
      {moreReferences > 0 && t('more', { count: moreReferences })}
    </>
  );
}

/** How long, and how sure that is. */
export function Duration({ of: { billedMs, memoryMb, cold, reported } }: OfInvocation) {
  const { t } = useTranslation('finance');
  return [
    t('milliseconds', { count: billedMs }),
    `${numberText(memoryMb, 0)} MB`,
    ...(cold ? [t('cold')] : []),
    ...(reported ? [] : [t('inProcess')]),
  ].join(' · ');
}

/** What it used beside its own time, with what each costs. */
export function Used({ of: { parts } }: OfInvocation) {
  const { t } = useTranslation('finance');
  return (
    <ExpandableSection headerText={t('used')} variant="inline">
      <ul>
        {parts.map(({ operation, quantity, picodollars }) => (
          <li key={operation}>
            {operation} {quantityIn(quantity)} <Amount picodollars={picodollars} />
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
