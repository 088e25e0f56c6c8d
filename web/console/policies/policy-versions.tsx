import { Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { RecordList } from '../frame/record-list.tsx';
import { durationText, instantText } from '../words/figures.ts';

/** Every version with its author and the day it counts from; results name the version that measured them. */
export function PolicyVersions({ versions }: { readonly versions: readonly Definition<PolicyDefinition>[] }) {
  const { t } = useTranslation(['console-policies', 'staff']);
  const hours = (seconds: number | undefined) => (seconds === undefined ? '–' : durationText(seconds));
  return (
    <RecordList<Definition<PolicyDefinition>>
      label={t('versions')}
      empty={t('nothing')}
      header={<Header variant="h2">{t('versions')}</Header>}
      items={versions}
      columns={[
        {
          id: 'version',
          header: t('version'),
          cell: ({ version, retired }) => `${version}${retired ? ` (${t('retired')})` : ''}`,
        },
        { id: 'from', header: t('effectiveOn'), cell: ({ value }) => instantText(value.effectiveFrom) },
        {
          id: 'by',
          header: t('changedBy'),
          cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
        },
        { id: 'at', header: t('changedAt'), cell: ({ changedAt }) => instantText(changedAt) },
        { id: 'owner', header: t('owner'), cell: ({ value }) => value.owner },
        {
          id: 'first',
          header: t('staff:clock.firstResponse'),
          cell: ({ value }) => hours(value.targets.firstResponse?.seconds),
        },
        {
          id: 'resolution',
          header: t('staff:clock.resolution'),
          cell: ({ value }) => hours(value.targets.resolution?.seconds),
        },
      ]}
    />
  );
}
