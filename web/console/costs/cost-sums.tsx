import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { CostSumView } from '../../../shared/contracts/costs.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { RecordList } from '../frame/record-list.tsx';
import { numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';

interface CostSumsProps {
  readonly title: string;
  /** What a row is the sum of. */
  readonly head: string;
  readonly sums: readonly CostSumView[];
  /** The names are references. */
  readonly complaints?: true;
}

/** Sums over one name, the dearest first. */
export function CostSums({ title, head, sums, complaints }: CostSumsProps) {
  const { t } = useTranslation(['console-costs', 'finance']);
  return (
    <RecordList<CostSumView>
      label={title}
      empty={t('nothing')}
      header={
        <Header variant="h2" counter={`(${sums.length})`}>
          {title}
        </Header>
      }
      items={sums}
      columns={[
        {
          id: 'name',
          header: head,
          cell: ({ name }) =>
            complaints ? (
              <ComplaintLink reference={name} />
            ) : name === 'unknown' ? (
              t('finance:unknown')
            ) : (
              <code>{name}</code>
            ),
        },
        {
          id: 'n',
          header: t('finance:invocations'),
          cell: ({ invocations }) => numberText(invocations, 0),
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
