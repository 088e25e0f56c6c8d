import { StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../shared/contracts/staff-views.ts';
import { dueTone } from '../../../shared/domain/sla/due-tone.ts';
import { durationText, instantText } from '../words/figures.ts';
import { toneTypes } from './due-badge.tsx';

function standing({ phase, remainingSeconds = 0 }: ClockView): {
  readonly type: StatusIndicatorProps.Type;
  readonly key: 'left' | 'late' | 'paused' | 'pausedLate' | 'met' | 'missed';
} {
  if (phase === 'met') return { type: 'success', key: 'met' };
  if (phase === 'missed') return { type: 'error', key: 'missed' };
  const late = remainingSeconds < 0;
  if (phase === 'paused') return { type: 'stopped', key: late ? 'pausedLate' : 'paused' };
  return { type: toneTypes[dueTone(remainingSeconds)], key: late ? 'late' : 'left' };
}

/** How one promise stands, as icon, words and colour; the exact time is its title. */
export function ClockBadge({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('staff');
  const { type, key } = standing(clock);
  return (
    <span title={clock.dueAt && instantText(clock.dueAt)}>
      <StatusIndicator type={type}>
        {t(`due.${key}`, { time: durationText(clock.remainingSeconds ?? 0) })}
      </StatusIndicator>
    </span>
  );
}
