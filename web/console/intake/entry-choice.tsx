import { ColumnLayout, FormField, RadioGroup } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type LoggedChannel, loggedChannels } from '../../../shared/domain/channels/happened-at.ts';
import { type Entry, entries, type IntakeSearch } from './intake-search.ts';

interface EntryChoiceProps {
  readonly entry: Entry;
  readonly channel: LoggedChannel;
  readonly onChoose: (to: IntakeSearch) => void;
}

/** What is logged, and how it reached us: each one stop of the Tab key, chosen by arrows. */
export function EntryChoice({ entry, channel, onChoose }: EntryChoiceProps) {
  const { t } = useTranslation(['console-intake', 'staff']);
  return (
    <ColumnLayout columns={2}>
      <FormField label={t('what')}>
        <RadioGroup
          direction="horizontal"
          value={entry}
          items={entries.map((value) => ({ value, label: t(`entry.${value}`) }))}
          onChange={({ detail }) => onChoose({ entry: detail.value as Entry })}
        />
      </FormField>
      <FormField label={t('staff:field.channel')}>
        <RadioGroup
          direction="horizontal"
          value={channel}
          items={loggedChannels.map((value) => ({ value, label: t(`staff:channel.${value}`) }))}
          onChange={({ detail }) => onChoose({ channel: detail.value as LoggedChannel })}
        />
      </FormField>
    </ColumnLayout>
  );
}
