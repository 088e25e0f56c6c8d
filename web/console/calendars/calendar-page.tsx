import { Alert, Box, Button, ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { useMe } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { useChangeDefinition, useVersions } from '../definitions/definition-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { CalendarForm } from './calendar-form.tsx';
import { CountryDays } from './country-days.tsx';
import { KnownThrough } from './known-through.tsx';

const route = getRouteApi('/calendars/$id');

/** One calendar: its hours and days, how far it is known, and who made it so. */
export function CalendarPage() {
  const { id } = route.useParams();
  const versions = useVersions('calendar', id) as readonly Definition<CalendarDefinition>[];
  const [newest] = versions;
  return newest && <Shown key={id} newest={newest} versions={versions} />;
}

interface ShownProps {
  readonly newest: Definition<CalendarDefinition>;
  readonly versions: readonly Definition<CalendarDefinition>[];
}

function Shown({ newest, versions }: ShownProps) {
  const { t } = useTranslation('console-policies');
  const { may } = useMe();
  const { success } = useNotifications();
  const change = useChangeDefinition('calendar');
  const [seen, setSeen] = useState(newest.version);
  const { id, value, retired } = newest;
  usePageTitle(id);
  const save = (to: CalendarDefinition, retire: boolean) =>
    change.mutate(
      { id, version: seen, value: to, ...(retire && { retired: true }) },
      {
        onSuccess: (view) => {
          setSeen(view.versions[0]?.version ?? seen + 1);
          success(t(retire ? 'nowRetired' : 'saved'));
        },
        onError: (error) => {
          const { code, details } = asProblem(error);
          if (code === 'definition-changed') setSeen(Number(details.newest));
        },
      },
    );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t(retired ? 'retired' : 'calendarsLead')}>
          {id}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Box>
          {t('validThrough')}: <KnownThrough value={value} />
        </Box>
        {change.data?.findings?.map(({ code, message }) => (
          <Alert key={code} type="warning">
            {message}
          </Alert>
        ))}
        <CalendarForm
          value={value}
          readOnly={!may('policy.edit')}
          busy={change.isPending}
          problem={change.error ? asProblem(change.error) : undefined}
          onSave={(to) => save(to, false)}
          actions={
            !retired && (
              <Button formAction="none" disabled={change.isPending} onClick={() => save(value, true)}>
                {t('retire')}
              </Button>
            )
          }
        />
        {value.country && <CountryDays country={value.country} />}
        <RecordList<Definition<CalendarDefinition>>
          label={t('versions')}
          empty={t('nothing')}
          header={<Header variant="h2">{t('versions')}</Header>}
          items={versions}
          columns={[
            { id: 'version', header: t('version'), cell: ({ version }) => version },
            { id: 'at', header: t('changedAt'), cell: ({ changedAt }) => instantText(changedAt) },
            {
              id: 'by',
              header: t('changedBy'),
              cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
            },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
