import { ContentLayout, Header } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffIntakeView } from '../../../shared/contracts/staff-intake.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { IntakeForm } from './intake-form.tsx';
import { TakenPanel } from './taken-panel.tsx';

const route = getRouteApi('/complaints/new');

/** One form for what reaches a person first: by phone, at the counter, on WeChat, by text message, fax or mail. */
export function IntakePage() {
  const { t } = useTranslation('console-intake');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [taken, setTaken] = useState<StaffIntakeView>();
  usePageTitle(t('title'));
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t('lead')}>
          {t('title')}
        </Header>
      }
    >
      {taken ? (
        <TakenPanel taken={taken} onNext={() => setTaken(undefined)} />
      ) : (
        <IntakeForm
          entry={search.entry ?? 'complaint'}
          channel={search.channel ?? 'phone'}
          reference={search.reference ?? ''}
          onChoose={(to) => void navigate({ search: { ...search, ...to }, replace: true })}
          onTaken={setTaken}
        />
      )}
    </ContentLayout>
  );
}
