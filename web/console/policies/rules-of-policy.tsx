import { Alert, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import type { PolicyRules } from '../../../shared/domain/sla/policy-definitions.ts';
import type { RuleFinding } from '../../../shared/domain/sla/rule-findings.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { findingsOf } from './findings-of.ts';
import { RuleList } from './rule-list.tsx';

/** By which rules a complaint gets this policy, and what is odd about them. */
export function RulesOfPolicy({ id }: { readonly id: string }) {
  const { t } = useTranslation('console-policies');
  const [set] = useDefinitions('policy-rules') as readonly Definition<PolicyRules>[];
  const said = ({ code, rule, earlier, together }: RuleFinding): string => {
    if (code === 'rules-gap') return t('gap');
    if (code === 'rules-overlap') return t('overlaps', { rule, by: earlier });
    return code === 'rule-shadowed'
      ? t('shadowed', { rule, by: earlier })
      : t('shadowedTogether', { rule, by: together });
  };
  return (
    <SpaceBetween size="m">
      {findingsOf(id, set?.value.rules ?? []).map((finding) => (
        <Alert key={`${finding.code} ${finding.rule} ${finding.earlier}`} type="warning">
          {said(finding)}
        </Alert>
      ))}
      <RuleList to={id} />
    </SpaceBetween>
  );
}
