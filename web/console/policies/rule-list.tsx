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

/** Which complaint gets which policy: tried from top to bottom, the first that matches. `to`: only those that lead to it. */
export function RuleList({ to }: { readonly to?: string }) {
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
  const rows = (rules?.value.rules ?? [])
    .map((rule, i) => ({ ...rule, number: i + 1 }))
    .filter(({ policy }) => to === undefined || policy === to);
  const title = t(to === undefined ? 'rules' : 'leadHere');
  return (
    <RecordList<PolicyRule & { readonly number: number }>
      label={title}
      empty={t(to === undefined ? 'nothing' : 'noneLeadHere')}
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
          {title}
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
