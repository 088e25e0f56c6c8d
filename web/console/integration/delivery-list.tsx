import { Button, Header, StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { DeliveryAttempt } from '../../../shared/domain/integration/delivery.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { useNotifications } from '../frame/notifications.tsx';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { NextPage } from './next-page.tsx';
import { useDeliveries, useRedeliver } from './webhooks-api.ts';

interface DeliveryListProps {
  readonly webhookId: string;
  readonly after: string | undefined;
}

const looks = { delivered: 'success', failed: 'warning', dropped: 'error' } as const;

/** Every attempt of the last thirty days; what failed can be sent again. */
export function DeliveryList({ webhookId, after }: DeliveryListProps) {
  const { t } = useTranslation('console-integration');
  const { success, problem } = useNotifications();
  const view = useDeliveries(webhookId, after);
  const redeliver = useRedeliver(webhookId);
  const again = ({ deliveryId }: DeliveryAttempt) =>
    redeliver.mutate(deliveryId, { onSuccess: () => success(t('log.askedAgain')), onError: problem });
  const result = ({ status, failure }: DeliveryAttempt): string =>
    [...(failure ? [t(`log.failure.${failure}`)] : []), ...(status ? [`HTTP ${status}`] : [])].join(' · ');
  return (
    <RecordList<DeliveryAttempt>
      label={t('log.title')}
      empty={t('log.none')}
      header={
        <Header variant="h2" description={t('log.lead')}>
          {t('log.title')}
        </Header>
      }
      pagination={<NextPage to={`/settings/webhooks/${webhookId}`} shown={after} next={view.after} />}
      items={view.attempts}
      columns={[
        { id: 'at', header: t('log.at'), cell: ({ at }) => instantText(at) },
        {
          id: 'event',
          header: t('log.event'),
          cell: ({ type, reference, sequence }) => (
            <>
              <code>{type}</code>
              <div>
                <ComplaintLink reference={reference} /> · {sequence}
              </div>
            </>
          ),
        },
        {
          id: 'outcome',
          header: t('log.outcome'),
          cell: (one) => (
            <StatusIndicator type={looks[one.outcome]}>
              {[t(`log.${one.outcome}`), result(one)].filter(Boolean).join(' · ')}
            </StatusIndicator>
          ),
        },
        {
          id: 'attempt',
          header: t('log.attempt'),
          cell: ({ attempt, byHand, durationMs }) =>
            [String(attempt), ...(byHand ? [t('log.byHand')] : []), t('log.took', { ms: durationMs })].join(
              ' · ',
            ),
        },
        {
          id: 'next',
          header: t('log.next'),
          cell: ({ nextAt }) => (nextAt ? instantText(nextAt) : '–'),
        },
        {
          id: 'again',
          header: t('action'),
          cell: (one) => (
            <Button
              variant="inline-link"
              disabled={redeliver.isPending}
              ariaLabel={t('log.againOne', { reference: one.reference, sequence: one.sequence })}
              onClick={() => again(one)}
            >
              {t('log.again')}
            </Button>
          ),
        },
      ]}
    />
  );
}
