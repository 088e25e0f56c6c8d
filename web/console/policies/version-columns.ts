import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { RecordListProps } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';

/** What is told of a version of anything: its number, who made it, and when. */
export function useVersionColumns<T>(): RecordListProps<Definition<T>>['columns'] {
  const { t } = useTranslation('console-policies');
  return [
    {
      id: 'version',
      header: t('version'),
      cell: ({ version, retired }) => `${version}${retired ? ` (${t('retired')})` : ''}`,
    },
    {
      id: 'by',
      header: t('changedBy'),
      cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
    },
    { id: 'at', header: t('changedAt'), cell: ({ changedAt }) => instantText(changedAt) },
  ];
}
