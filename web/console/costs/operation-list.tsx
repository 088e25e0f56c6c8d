import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { CostPartView } from '../../../shared/contracts/costs.ts';
import { RecordList } from '../frame/record-list.tsx';
import { numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';
import { quantityIn } from './quantity-text.ts';

/** What was used of each service, in the unit it is billed in. */
export function OperationList({ parts }: { readonly parts: readonly CostPartView[] }) {
  const { t } = useTranslation(['console-costs', 'finance']);
  return (
    <RecordList<CostPartView>
      label={t('finance:byOperation')}
      empty={t('nothing')}
      header={<Header variant="h2">{t('finance:byOperation')}</Header>}
      items={parts}
      columns={[
        {
          id: 'operation',
          header: t('finance:operation'),
          cell: ({ operation }) => <code>{operation}</code>,
        },
        { id: 'n', header: t('finance:requests'), cell: ({ requests }) => numberText(requests, 0) },
        { id: 'quantity', header: t('finance:quantity'), cell: ({ quantity }) => quantityIn(quantity) },
        {
          id: 'unit',
          header: t('finance:unit'),
          cell: ({ priceId }) => (priceId === null ? '–' : t(`finance:priceUnit.${priceId}`)),
        },
        {
          id: 'cost',
          header: t('finance:cost'),
          cell: ({ picodollars }) => <Amount picodollars={picodollars} />,
        },
      ]}
    />
  );
}
