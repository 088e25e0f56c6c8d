import { Button, Header, Link } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { CalendarDefinition } from '../../../shared/domain/sla/calendars/calendar-definition.ts';
import { useMe } from '../api/me.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { useVersionColumns } from '../policies/version-columns.ts';
import { countryName } from './country-name.ts';
import { KnownThrough } from './known-through.tsx';

/** The calendars that promises are counted by, and how far each is known. */
export function CalendarsPage() {
  const { t } = useTranslation('console-policies');
  const told = useVersionColumns<CalendarDefinition>();
  const { may } = useMe();
  const router = useRouter();
  const follow = useFollowLink();
  const calendars = useDefinitions('calendar') as readonly Definition<CalendarDefinition>[];
  usePageTitle(t('calendars'));
  return (
    <RecordList<Definition<CalendarDefinition>>
      variant="full-page"
      label={t('calendars')}
      empty={t('nothing')}
      items={calendars}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${calendars.length})`}
          description={t('calendarsLead')}
          actions={
            may('policy.edit') && (
              <Button
                variant="primary"
                href={router.buildLocation({ to: '/calendars/add' }).href}
                onFollow={follow}
              >
                {t('addCalendar')}
              </Button>
            )
          }
        >
          {t('calendars')}
        </Header>
      }
      columns={[
        {
          id: 'id',
          header: t('id'),
          cell: ({ id }) => (
            <Link
              href={router.buildLocation({ to: '/calendars/$id', params: { id } }).href}
              onFollow={follow}
            >
              {id}
            </Link>
          ),
        },
        { id: 'through', header: t('validThrough'), cell: ({ value }) => <KnownThrough value={value} /> },
        { id: 'zone', header: t('zone'), cell: ({ value }) => value.zone },
        {
          id: 'country',
          header: t('country'),
          cell: ({ value }) => (value.country ? countryName(value.country) : t('noCountry')),
        },
        ...told,
      ]}
    />
  );
}
