import { Button, DatePicker, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type CostsSearch, dayBeside } from './costs-search.ts';

interface DayChoiceProps {
  readonly day: string;
  readonly onChange: (search: CostsSearch) => void;
}

/** The days beside it by a button, any other by its date. */
export function DayChoice({ day, onChange }: DayChoiceProps) {
  const { t } = useTranslation('console-costs');
  const step = (by: number) => onChange({ day: dayBeside(day, by) });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button iconName="angle-left" ariaLabel={t('dayBefore')} onClick={() => step(-1)} />
      <DatePicker
        value={day}
        ariaLabel={t('day')}
        openCalendarAriaLabel={() => t('chooseDay')}
        onChange={({ detail }) => detail.value && onChange({ day: detail.value })}
      />
      <Button iconName="angle-right" ariaLabel={t('dayAfter')} onClick={() => step(1)} />
    </SpaceBetween>
  );
}
