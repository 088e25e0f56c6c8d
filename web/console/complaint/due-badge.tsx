import { StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { DueView } from '../../../shared/contracts/staff-views.ts';
import { type DueTone, dueTone } from '../../../shared/domain/sla/due-tone.ts';
import { durationText, instantText } from '../words/figures.ts';

/** The icon and colour of each tone. */
export const toneTypes: Readonly<Record<DueTone, StatusIndicatorProps.Type>> = {
  late: 'error',
  soon: 'warning',
  calm: 'pending',
};

/** Business time left to a promise as icon, words and colour; the exact time on hover. */
export function DueBadge({ dueAt, remainingSeconds }: Omit<DueView, 'clock'>) {
  const { t } = useTranslation('staff');
  const tone = dueTone(remainingSeconds);
  const time = durationText(remainingSeconds);
  return (
    <time dateTime={dueAt} title={instantText(dueAt)} style={{ whiteSpace: 'nowrap' }}>
      <StatusIndicator type={toneTypes[tone]} wrapText={false}>
        {tone === 'late' ? t('due.late', { time }) : t('due.left', { time })}
      </StatusIndicator>
    </time>
  );
}
