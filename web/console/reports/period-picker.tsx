import { Button, DateRangePicker, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Period } from '../../../shared/contracts/reports.ts';

export interface PeriodPickerProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The month that begins `step` months from the one in which a period begins. */
export function monthBeside({ from }: Pick<Period, 'from'>, step: number): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return { from: iso(year, month - 1 + step, 1), to: iso(year, month + step, 0) };
}

/** Chooses a period: the months beside it by a button, any other by its first and last day. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { t } = useTranslation('console-reports');
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        iconName="angle-left"
        ariaLabel={t('before')}
        onClick={() => onChange(monthBeside(period, -1))}
      />
      <DateRangePicker
        value={{ type: 'absolute', startDate: period.from, endDate: period.to }}
        relativeOptions={[]}
        isValidRange={(range) =>
          range?.type === 'absolute' && range.startDate && range.endDate
            ? { valid: true }
            : { valid: false, errorMessage: t('chooseBoth') }
        }
        rangeSelectorMode="absolute-only"
        dateOnly
        onChange={({ detail: { value } }) =>
          value?.type === 'absolute' &&
          onChange({ from: value.startDate.slice(0, 10), to: value.endDate.slice(0, 10) })
        }
        ariaLabel={t('period')}
      />
      <Button
        iconName="angle-right"
        ariaLabel={t('after')}
        onClick={() => onChange(monthBeside(period, 1))}
      />
    </SpaceBetween>
  );
}
