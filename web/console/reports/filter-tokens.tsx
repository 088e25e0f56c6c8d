import { TokenGroup } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';

export interface FilterTokensProps<N extends string> {
  readonly filters: readonly { readonly name: N; readonly label: string }[];
  readonly onDrop?: (name: N) => void;
}

/** What the figures are narrowed to, each with a way out. */
export function FilterTokens<N extends string>({ filters, onDrop }: FilterTokensProps<N>) {
  const { t } = useTranslation('console-reports');
  if (filters.length === 0) return null;
  return (
    <TokenGroup
      items={filters.map(({ label }) => ({ label, dismissLabel: t('dropFilter', { label }) }))}
      onDismiss={({ detail }) => {
        const dropped = filters[detail.itemIndex];
        if (dropped) onDrop?.(dropped.name);
      }}
      readOnly={onDrop === undefined}
    />
  );
}
