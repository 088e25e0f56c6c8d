import { Button, Header } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import {
  type ConditionName,
  conditionNames,
  type PolicyRule,
  type PolicyRules,
} from '../../../shared/domain/sla/policy-definitions.ts';
import { versionKey } from '../../../shared/domain/sla/policy-key.ts';
import { useMe } from '../api/me.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { RecordList } from '../frame/record-list.tsx';
import { useLibrary } from '../triage/library.ts';
import { instantText } from '../words/figures.ts';

/** Which complaint gets which policy: tried from top to bottom, the first that matches. */
export function RuleList() {
  const { t } = useTranslation(['console-policies', 'staff', 'library']);
  const { causeName } = useLibrary();
  const { may } = useMe();
  const router = useRouter();
  const follow = useFollowLink();
  const [rules] = useDefinitions('policy-rules') as readonly Definition<PolicyRules>[];
  const word = (name: ConditionName, value: string): string => {
    if (name === 'priority') return t(`staff:priority.${value}`);
    if (name === 'channel') return t(`staff:channel.${value}`);
    return name === 'cause' ? causeName(value) : value;
  };
  const conditions = ({ when }: PolicyRule): string =>
    conditionNames
      .flatMap((name) => {
        const values = when[name];
        return values
          ? [`${t(`condition.${name}`)}: ${values.map((value) => word(name, value)).join(' / ')}`]
          : [];
      })
      .join('; ') || t('always');
  const rows = rules?.value.rules.map((rule, i) => ({ ...rule, number: i + 1 })) ?? [];
  return (
    <RecordList<PolicyRule & { readonly number: number }>
      label={t('rules')}
      empty={t('nothing')}
      items={rows}
      header={
        <Header
          variant="h2"
          actions={
            may('policy.edit') && (
              <Button href={router.buildLocation({ to: '/policy-rules' }).href} onFollow={follow}>
                {t('editRules')}
              </Button>
            )
          }
          description={
            rules &&
            t('rulesLead', {
              version: versionKey(rules),
              by: rules.changedBy === 'system' ? t('checkedIn') : rules.changedBy,
              from: instantText(rules.value.effectiveFrom),
            })
          }
        >
          {t('rules')}
        </Header>
      }
      columns={[
        { id: 'number', header: t('rule'), cell: ({ number }) => number },
        { id: 'when', header: t('when'), cell: conditions },
        { id: 'policy', header: t('policy'), cell: ({ policy }) => policy },
      ]}
    />
  );
}
