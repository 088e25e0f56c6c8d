import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';
import { durationText, instantText } from '../words/figures.ts';
import { Versions } from './versions.tsx';

/** Every version with its author and the day it counts from; results name the version that measured them. */
export function PolicyVersions({ versions }: { readonly versions: readonly Definition<PolicyDefinition>[] }) {
  const { t } = useTranslation(['console-policies', 'staff']);
  const hours = (seconds: number | undefined) => (seconds === undefined ? '–' : durationText(seconds));
  return (
    <Versions
      versions={versions}
      columns={[
        { id: 'from', header: t('effectiveOn'), cell: ({ value }) => instantText(value.effectiveFrom) },
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
