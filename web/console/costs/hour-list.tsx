import { Header, Link } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CostsView } from '../../../shared/contracts/costs.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText, numberText } from '../words/figures.ts';
import { Amount } from './amount.tsx';

/** The hours that were recorded; each leads to its invocations. */
export function HourList({ view: { day, hours } }: { readonly view: CostsView }) {
  const { t } = useTranslation(['console-costs', 'finance']);
  const router = useRouter();
  const follow = useFollowLink();
  return (
    <RecordList<CostsView['hours'][number]>
      label={t('finance:byHour')}
      empty={t('nothing')}
      header={<Header variant="h2">{t('finance:byHour')}</Header>}
      items={hours.filter(({ invocations }) => invocations > 0)}
      columns={[
        {
          id: 'hour',
          header: t('finance:hour'),
          cell: ({ hour }) => (
            <Link href={router.buildLocation({ to: '/costs', search: { day, hour } }).href} onFollow={follow}>
              {hour}:00
            </Link>
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
        { id: 'recorded', header: t('recorded'), cell: ({ recordedAt }) => instantText(recordedAt) },
      ]}
    />
  );
}
