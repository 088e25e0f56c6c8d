import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { RecordList, type RecordListProps } from '../frame/record-list.tsx';
import { useVersionColumns } from './version-columns.ts';

interface VersionsProps<T> {
  readonly versions: readonly Definition<T>[];
  /** What else is told of each, behind its number and after its author. */
  readonly columns?: RecordListProps<Definition<T>>['columns'];
}

/** Every version with its author, the newest first. */
export function Versions<T>({ versions, columns = [] }: VersionsProps<T>) {
  const { t } = useTranslation('console-policies');
  const told = useVersionColumns<T>();
  return (
    <RecordList<Definition<T>>
      label={t('versions')}
      empty={t('nothing')}
      header={<Header variant="h2">{t('versions')}</Header>}
      items={versions}
      columns={[...told, ...columns]}
    />
  );
}
