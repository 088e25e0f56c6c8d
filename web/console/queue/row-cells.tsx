import { Badge, Box, StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../shared/contracts/staff-views.ts';
import { isSettled } from '../../../shared/domain/complaints/state.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { DueBadge } from '../complaint/due-badge.tsx';

interface Row {
  readonly row: QueueRow;
}

/** The promise that is due first and how long there is; without a clock, what it waits for or how it ended. */
export function DueCell({ row: { due, status, breached } }: Row) {
  const { t } = useTranslation('console-queue');
  if (due)
    return (
      <>
        <DueBadge {...due} />
        <Box fontSize="body-s" color="text-body-secondary">
          {t(`staff:clock.${due.clock}`)}
        </Box>
      </>
    );
  if (!isSettled(status))
    return (
      <>
        <StatusIndicator type="stopped">{t('staff:due.pausedShort')}</StatusIndicator>
        <Box fontSize="body-s" color="text-body-secondary">
          {t(`staff:status.${status}`)}
        </Box>
      </>
    );
  return breached ? (
    <StatusIndicator type="error">{t('staff:due.missed')}</StatusIndicator>
  ) : (
    <StatusIndicator type="success">{t('staff:due.met')}</StatusIndicator>
  );
}

/** Reference, and how the complaint begins, as the customer wrote it. */
export function ComplaintCell({ row: { reference, confirmed, excerpt, language } }: Row) {
  const { t } = useTranslation('console-queue');
  return (
    <>
      <ComplaintLink reference={reference} /> {!confirmed && <Badge>{t('staff:unconfirmed')}</Badge>}
      <div className="excerpt" dir="auto" lang={language}>
        {excerpt}
      </div>
    </>
  );
}

const pressing = { urgent: 'red', high: 'severity-high' } as const;

export function PriorityCell({ row: { priority } }: Row) {
  const { t } = useTranslation('console-queue');
  const name = t(`staff:priority.${priority}`);
  return priority === 'urgent' || priority === 'high' ? (
    <Badge color={pressing[priority]}>{name}</Badge>
  ) : (
    name
  );
}
