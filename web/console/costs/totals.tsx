import { Box, Container, KeyValuePairs } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { CostsView } from '../../../shared/contracts/costs.ts';
import { numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';

/** Σ functions = Σ features = total = Σ complaints + what belongs to none. */
export function Totals({ view }: { readonly view: CostsView }) {
  const { t } = useTranslation('finance');
  const { total, unattributed, invocationCount, priceTable, region } = view;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: t('total'), value: <Amount picodollars={total} /> },
          { label: t('invocations'), value: `n = ${numberText(invocationCount, 0)}` },
          { label: t('unattributed'), value: <Amount picodollars={unattributed} /> },
          { label: t('prices'), value: priceTable.id },
        ]}
      />
      {priceTable.region !== region && (
        <Box color="text-body-secondary">{t('otherRegion', { prices: priceTable.region, region })}</Box>
      )}
    </Container>
  );
}
