import { Alert } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { CostsView } from '../../../shared/contracts/costs.ts';
import { numberText } from '../words/figures.ts';

const names = ['withoutLine', 'withoutReport', 'cutLines', 'unplacedLines', 'unpriced'] as const;

/** What is missing or unsure is said before the figures. */
export function Gaps({ view: { gaps } }: { readonly view: Pick<CostsView, 'gaps'> }) {
  const { t } = useTranslation('finance');
  const found = names.filter((name) => gaps[name] > 0);
  if (found.length === 0) return null;
  return (
    <Alert type="warning">
      <ul>
        {found.map((name) => (
          <li key={name}>{t(`gap.${name}`, { count: numberText(gaps[name], 0) as never })}</li>
        ))}
      </ul>
    </Alert>
  );
}
