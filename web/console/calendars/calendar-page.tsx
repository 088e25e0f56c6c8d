import { Box, Button, ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { useMe } from '../api/me.ts';
import { useVersions } from '../definitions/definition-api.ts';
import { useDefinitionEditing } from '../definitions/definition-editing.ts';
import { FindingList } from '../definitions/finding-list.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Versions } from '../policies/versions.tsx';
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
  const { id, value, retired } = newest;
  usePageTitle(id);
  const { busy, problem, findings, save } = useDefinitionEditing('calendar', newest, {
    saved: t('saved'),
    retired: t('nowRetired'),
  });
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
        <FindingList findings={findings} />
        <CalendarForm
          value={value}
          readOnly={!may('policy.edit')}
          busy={busy}
          problem={problem}
          onSave={save}
          actions={
            !retired && (
              <Button formAction="none" disabled={busy} onClick={() => save(value, true)}>
                {t('retire')}
              </Button>
            )
          }
        />
        {value.country && <CountryDays country={value.country} />}
        <Versions versions={versions} />
      </SpaceBetween>
    </ContentLayout>
  );
}
