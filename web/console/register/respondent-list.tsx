import { Button, Header, StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Respondent, RespondentKind } from '../../../shared/domain/requests/respondent.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';

interface RespondentListProps {
  readonly kind: RespondentKind;
  readonly entries: readonly Respondent[];
  /** Without an id: a new one. */
  readonly onEdit: (id?: string) => void;
}

export function RespondentList({ kind, entries, onEdit }: RespondentListProps) {
  const { t } = useTranslation(['requests', 'staff']);
  const title = t(`register.${kind}s`);
  return (
    <RecordList<Respondent>
      label={title}
      empty={t(`register.none.${kind}`)}
      header={
        <Header
          variant="h2"
          counter={`(${entries.length})`}
          actions={<Button onClick={() => onEdit()}>{t(`register.add.${kind}`)}</Button>}
        >
          {title}
        </Header>
      }
      items={entries}
      columns={[
        { id: 'name', header: t('register.name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { id: 'email', header: t('register.email'), cell: ({ email }) => email },
        {
          id: 'language',
          header: t('register.language'),
          cell: ({ language }) => t(`staff:language.${language}`),
        },
        {
          id: 'enabled',
          header: t('register.state'),
          cell: ({ enabled }) => (
            <StatusIndicator type={enabled ? 'success' : 'stopped'}>
              {t(enabled ? 'register.enabled' : 'register.disabled')}
            </StatusIndicator>
          ),
        },
        {
          id: 'changed',
          header: t('register.changed'),
          cell: ({ updatedBy, updatedAt }) => `${updatedBy} · ${instantText(updatedAt)}`,
        },
        {
          id: 'change',
          header: t('register.action'),
          cell: ({ id, name }) => (
            <Button
              variant="inline-link"
              ariaLabel={`${t('register.change')} ${name}`}
              onClick={() => onEdit(id)}
            >
              {t('register.change')}
            </Button>
          ),
        },
      ]}
    />
  );
}
