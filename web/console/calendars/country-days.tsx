import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type Country, countries } from '../../../shared/domain/sla/calendars/countries.ts';
import type { CountryDays as Days } from '../../../shared/domain/sla/calendars/country-days.ts';
import { RecordList } from '../frame/record-list.tsx';
import { dayText } from '../words/figures.ts';
import { currentLanguage } from '../words/words.ts';
import { countryName } from './country-name.ts';

interface Row {
  readonly date: string;
  readonly name: string;
  readonly worked: boolean;
}

/** The public holidays and make-up workdays of a country that are still to come, as the product knows them. */
export function CountryDays({ country }: { readonly country: Country }) {
  const { t } = useTranslation('console-policies');
  const { holidays, workdays, names }: Days = countries[country];
  const today = new Date().toISOString().slice(0, 10);
  const rows = [
    ...holidays.map((day) => ({ ...day, worked: false })),
    ...workdays.map((day) => ({ ...day, worked: true })),
  ]
    .filter(({ date }) => date >= today)
    .map((day): Row => ({ ...day, name: names[day.name]?.[currentLanguage()] ?? day.name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <RecordList<Row>
      label={t('daysOf', { country: countryName(country) })}
      empty={t('noMoreDays')}
      items={rows}
      header={
        <Header variant="h2" description={t('daysLead')}>
          {t('daysOf', { country: countryName(country) })}
        </Header>
      }
      columns={[
        { id: 'date', header: t('day'), cell: ({ date }) => dayText(date) },
        { id: 'name', header: t('name'), cell: ({ name }) => name },
        { id: 'kind', header: t('open'), cell: ({ worked }) => t(worked ? 'makeUpDay' : 'closed') },
      ]}
    />
  );
}
