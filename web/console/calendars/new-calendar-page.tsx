import { ContentLayout, FormField, Header, Input } from '@cloudscape-design/components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { workdays } from '../../../shared/domain/sla/calendars/country-days.ts';
import { asProblem } from '../api/problem.ts';
import { useChangeDefinition } from '../definitions/definition-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { CalendarForm } from './calendar-form.tsx';

const usual: CalendarDefinition = {
  zone: 'Asia/Shanghai',
  country: 'CN',
  weekly: workdays([{ from: '09:00', to: '18:00' }]),
};

/** A calendar that is not there yet: its id is chosen once. */
export function NewCalendarPage() {
  const { t } = useTranslation('console-policies');
  const navigate = useNavigate();
  const { success } = useNotifications();
  const change = useChangeDefinition('calendar');
  const [id, setId] = useState('');
  const problem = change.error ? asProblem(change.error) : undefined;
  usePageTitle(t('addCalendar'));
  return (
    <ContentLayout header={<Header variant="h1">{t('addCalendar')}</Header>}>
      <CalendarForm
        value={usual}
        readOnly={false}
        busy={change.isPending}
        problem={problem}
        onSave={(value) =>
          change.mutate(
            { id: id.trim() || '-', version: 0, value },
            {
              onSuccess: () => {
                success(t('saved'));
                void navigate({ to: '/calendars/$id', params: { id: id.trim() } });
              },
            },
          )
        }
        first={
          <FormField label={t('id')} description={t('idHint')} errorText={problem?.errorOf('id')}>
            <Input value={id} spellcheck={false} onChange={({ detail }) => setId(detail.value)} />
          </FormField>
        }
      />
    </ContentLayout>
  );
}
