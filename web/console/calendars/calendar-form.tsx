import {
  Button,
  ColumnLayout,
  Container,
  Form,
  FormField,
  Input,
  Select,
  SpaceBetween,
} from '@cloudscape-design/components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { countries } from '../../../shared/domain/sla/calendars/countries.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { errorUnder } from '../policies/policy-value.ts';
import { calendarOf, typedCalendar } from './calendar-value.ts';
import { countryName } from './country-name.ts';
import { DayFields } from './day-fields.tsx';
import { WeekFields } from './week-fields.tsx';

interface CalendarEditorProps {
  readonly value: CalendarDefinition;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (value: CalendarDefinition) => void;
  readonly first?: ReactNode;
  readonly actions?: ReactNode;
}

/** A calendar being changed: what cannot be right is said at the field. */
export function CalendarForm({
  value,
  readOnly,
  busy,
  problem,
  onSave,
  first,
  actions,
}: CalendarEditorProps) {
  const { t } = useTranslation('console-policies');
  const [typed, setTyped] = useState(() => typedCalendar(value));
  const errors = problem?.errors ?? [];
  const options = [
    { value: '', label: t('noCountry') },
    ...Object.keys(countries).map((code) => ({ value: code, label: countryName(code) })),
  ];
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(calendarOf(typed));
  };
  const shared = { typed, onChange: setTyped, readOnly, errors };
  return (
    <form onSubmit={save}>
      <Form
        actions={
          !readOnly && (
            <SpaceBetween direction="horizontal" size="xs">
              {actions}
              <Button variant="primary" loading={busy}>
                {t('save')}
              </Button>
            </SpaceBetween>
          )
        }
      >
        <Container>
          <SpaceBetween size="l">
            {problem && <ProblemAlert error={problem} />}
            {first}
            <ColumnLayout columns={2}>
              <FormField
                label={t('zone')}
                description={t('zoneHint')}
                errorText={errorUnder(errors, 'value/zone')?.message}
              >
                <Input
                  value={typed.zone}
                  spellcheck={false}
                  readOnly={readOnly}
                  onChange={({ detail }) => setTyped({ ...typed, zone: detail.value })}
                />
              </FormField>
              <FormField
                label={t('country')}
                description={t('countryHint')}
                errorText={errorUnder(errors, 'value/country')?.message}
              >
                <Select
                  options={options}
                  readOnly={readOnly}
                  selectedOption={options.find((one) => one.value === typed.country) ?? null}
                  onChange={({ detail }) =>
                    setTyped({ ...typed, country: detail.selectedOption.value ?? '' })
                  }
                />
              </FormField>
            </ColumnLayout>
            <FormField
              label={t('week')}
              description={t('weekHint')}
              errorText={errors.find(({ field }) => field === 'value/weekly')?.message}
              stretch
            >
              <WeekFields {...shared} />
            </FormField>
            <DayFields {...shared} />
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
