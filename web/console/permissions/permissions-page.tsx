import { Header, Select } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Action, permissions } from '../../../shared/domain/identity/permissions.ts';
import { type Role, roles } from '../../../shared/domain/identity/roles.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';

const route = getRouteApi('/settings/permissions');

interface Permission {
  readonly action: Action;
  readonly holders: readonly Role[];
}

const table: readonly Permission[] = Object.entries(permissions).map(([action, holders]) => ({
  action: action as Action,
  holders: roles.filter((role) => holders.includes(role)),
}));

/** Who may what: the one table by which the API decides. */
export function PermissionsPage() {
  const { t } = useTranslation('console-permissions');
  const { role } = route.useSearch();
  const navigate = route.useNavigate();
  const word = (one: Role) => t(`console:role.${one}`);
  const options = [
    { value: '', label: t('everybody') },
    ...roles.map((value) => ({ value, label: word(value) })),
  ];
  const shown = table.filter(({ holders }) => role === undefined || holders.includes(role));
  usePageTitle(t('title'));
  return (
    <RecordList<Permission>
      variant="full-page"
      label={t('title')}
      empty={t('nothing')}
      items={shown}
      header={
        <Header variant="awsui-h1-sticky" counter={`(${shown.length})`} description={t('lead')}>
          {t('title')}
        </Header>
      }
      filter={
        <Select
          inlineLabelText={t('role')}
          options={options}
          selectedOption={options.find(({ value }) => value === (role ?? '')) ?? null}
          onChange={({ detail }) => {
            const chosen = roles.find((one) => one === detail.selectedOption.value);
            void navigate({ search: chosen ? { role: chosen } : {} });
          }}
        />
      }
      columns={[
        {
          id: 'action',
          header: t('action'),
          cell: ({ action }) => t(`may.${action.replace('.', '-')}`),
        },
        {
          id: 'holders',
          header: t('holders'),
          cell: ({ holders }) =>
            holders.length === roles.length ? t('everybody') : holders.map(word).join(', '),
        },
      ]}
    />
  );
}
