import { ContentLayout, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { respondentKinds } from '../../../shared/domain/requests/respondent.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { useRegister } from './register-api.ts';
import { RespondentDialog } from './respondent-dialog.tsx';
import { RespondentList } from './respondent-list.tsx';

const route = getRouteApi('/settings/register');

/** Suppliers and departments: who can be asked about a complaint, and where the question goes. */
export function RegisterPage() {
  const { t } = useTranslation('requests');
  const { edit, id } = route.useSearch();
  const navigate = route.useNavigate();
  const { suppliers, departments } = useRegister();
  usePageTitle(t('register.title'));
  const entries = { supplier: suppliers, department: departments };
  const edited = edit && entries[edit].find((one) => one.id === id);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t('register.lead')}>
          {t('register.title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {respondentKinds.map((kind) => (
          <RespondentList
            key={kind}
            kind={kind}
            entries={entries[kind]}
            onEdit={(chosen) => void navigate({ search: { edit: kind, ...(chosen && { id: chosen }) } })}
          />
        ))}
      </SpaceBetween>
      {edit && (id === undefined || edited) && (
        <RespondentDialog
          key={`${edit} ${id} ${edited?.version}`}
          kind={edit}
          entry={edited}
          onClose={() => void navigate({ search: {} })}
        />
      )}
    </ContentLayout>
  );
}
