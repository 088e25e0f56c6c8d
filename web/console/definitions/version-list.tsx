import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { type EditableKind, fieldsOf } from './definition-fields.ts';
import { changedFields } from './definition-value.ts';

interface VersionListProps {
  readonly kind: EditableKind;
  /** Newest first. */
  readonly versions: readonly Definition[];
}

/** Who changed what when: every version stays. */
export function VersionList({ kind, versions }: VersionListProps) {
  const { t } = useTranslation('console-definitions');
  const changes = ({ version, value, retired }: Definition): string => {
    const before = versions.find((one) => one.version === version - 1);
    if (!before) return t('first');
    const fields = changedFields(fieldsOf(kind), before.value, value).map(({ label }) => t(label as 'save'));
    const state =
      retired && !before.retired ? [t('retired')] : before.retired && !retired ? [t('offered')] : [];
    return [...fields, ...state].join(', ') || '–';
  };
  return (
    <RecordList<Definition>
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
        { id: 'what', header: t('changed'), cell: changes },
      ]}
    />
  );
}
