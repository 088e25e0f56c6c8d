import {
  ColumnLayout,
  DateInput,
  FormField,
  Input,
  Select,
  SpaceBetween,
} from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { HoursField } from './hours-field.tsx';
import type { PolicyFormProps } from './policy-form-props.ts';
import { errorUnder, type TypedPolicy } from './policy-value.ts';
import { StandardFields } from './standard-fields.tsx';
import { TargetFields } from './target-fields.tsx';

/** Everything that a policy says; what the API refuses is said at the field. */
export function PolicyForm({
  calendars,
  ...props
}: PolicyFormProps & { readonly calendars: readonly string[] }) {
  const { t } = useTranslation('console-policies');
  const { typed, onChange, readOnly, errors } = props;
  const set = (over: Partial<TypedPolicy>) => onChange({ ...typed, ...over });
  const options = calendars.map((value) => ({ value, label: value }));
  return (
    <SpaceBetween size="l">
      <ColumnLayout columns={2}>
        <FormField
          label={t('calendar')}
          description={t('calendarHint')}
          errorText={errorUnder(errors, 'value/calendar')?.message}
        >
          <Select
            options={options}
            readOnly={readOnly}
            selectedOption={{ value: typed.calendar, label: typed.calendar }}
            onChange={({ detail }) => set({ calendar: detail.selectedOption.value ?? '' })}
          />
        </FormField>
        <FormField
          label={t('effectiveOn')}
          description={t('effectiveHint')}
          errorText={errorUnder(errors, 'value/effectiveFrom')?.message}
        >
          <DateInput
            format="iso"
            value={typed.effectiveOn}
            placeholder={t('dayShape')}
            readOnly={readOnly}
            onChange={({ detail }) => set({ effectiveOn: detail.value })}
          />
        </FormField>
        <FormField
          label={t('owner')}
          description={t('ownerHint')}
          errorText={errorUnder(errors, 'value/owner')?.message}
        >
          <Input
            value={typed.owner}
            readOnly={readOnly}
            onChange={({ detail }) => set({ owner: detail.value })}
          />
        </FormField>
        <HoursField
          label={t('silence')}
          hint={t('silenceHint')}
          value={typed.silenceHours}
          readOnly={readOnly}
          problem={errorUnder(errors, 'value/silenceSeconds')?.message}
          onChange={(silenceHours) => set({ silenceHours })}
        />
        <HoursField
          label={t('untouched')}
          hint={t('untouchedHint')}
          value={typed.untouchedHours}
          readOnly={readOnly}
          problem={errorUnder(errors, 'value/untouchedSeconds')?.message}
          onChange={(untouchedHours) => set({ untouchedHours })}
        />
      </ColumnLayout>
      <TargetFields {...props} />
      <StandardFields {...props} />
    </SpaceBetween>
  );
}
