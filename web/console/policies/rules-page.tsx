import {
  Button,
  Container,
  ContentLayout,
  DateInput,
  Form,
  FormField,
  Header,
  Input,
  SpaceBetween,
} from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { companyZone } from '../../../shared/domain/sla/default-policies.ts';
import type { PolicyRules } from '../../../shared/domain/sla/policy-definitions.ts';
import { useMe } from '../api/me.ts';
import { useVersions } from '../definitions/definition-api.ts';
import { useDefinitionEditing } from '../definitions/definition-editing.ts';
import { FindingList } from '../definitions/finding-list.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { instantText } from '../words/figures.ts';
import { errorUnder } from './policy-value.ts';
import { RuleCard } from './rule-card.tsx';
import { movedUp, rulesOf, type TypedRule, typedRules, withNewRule } from './rules-value.ts';
import { Versions } from './versions.tsx';

/** Which complaint gets which policy, changed as one; gaps and overlaps are told when it is saved. */
export function RulesPage() {
  const { t } = useTranslation('console-policies');
  const versions = useVersions('policy-rules', 'default') as readonly Definition<PolicyRules>[];
  const { may } = useMe();
  const [newest] = versions;
  const { busy, problem, findings, save } = useDefinitionEditing(
    'policy-rules',
    { id: 'default', version: newest?.version ?? 0 },
    { saved: t('saved'), retired: t('nowRetired') },
  );
  const [typed, setTyped] = useState(() =>
    typedRules(
      newest?.value ?? { rules: [], owner: '', effectiveFrom: new Date().toISOString() },
      companyZone,
    ),
  );
  usePageTitle(t('rules'));
  const readOnly = !may('policy.edit');
  const errors = problem?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(rulesOf(typed, companyZone));
  };
  const set = (index: number, rule: TypedRule) =>
    setTyped({ ...typed, rules: typed.rules.map((one, i) => (i === index ? rule : one)) });
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t('rulesHint')}>
          {t('rules')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {problem && <ProblemAlert error={problem} />}
        <FindingList findings={findings} />
        <form onSubmit={submit}>
          <Form
            actions={
              !readOnly && (
                <SpaceBetween direction="horizontal" size="xs">
                  <Button formAction="none" onClick={() => setTyped(withNewRule(typed))}>
                    {t('addRule')}
                  </Button>
                  <Button variant="primary" loading={busy}>
                    {t('save')}
                  </Button>
                </SpaceBetween>
              )
            }
          >
            <SpaceBetween size="m">
              {typed.rules.map((rule, i) => (
                <RuleCard
                  key={rule.key}
                  rule={rule}
                  index={i}
                  count={typed.rules.length}
                  readOnly={readOnly}
                  errors={errors}
                  onChange={(to) => set(i, to)}
                  onUp={() => setTyped(movedUp(typed, i))}
                  onRemove={() => setTyped({ ...typed, rules: typed.rules.filter((one) => one !== rule) })}
                />
              ))}
              <Container>
                <SpaceBetween size="m">
                  <FormField
                    label={t('effectiveOn')}
                    errorText={errorUnder(errors, 'value/effectiveFrom')?.message}
                  >
                    <DateInput
                      format="iso"
                      value={typed.effectiveOn}
                      placeholder={t('dayShape')}
                      readOnly={readOnly}
                      onChange={({ detail }) => setTyped({ ...typed, effectiveOn: detail.value })}
                    />
                  </FormField>
                  <FormField
                    label={t('owner')}
                    description={t('ownerHint')}
                    errorText={errorUnder(errors, 'value/owner')?.message}
                  >
                    <Input
                      value={typed.owner}
                      readOnly={readOnly}
                      onChange={({ detail }) => setTyped({ ...typed, owner: detail.value })}
                    />
                  </FormField>
                </SpaceBetween>
              </Container>
            </SpaceBetween>
          </Form>
        </form>
        <Versions
          versions={versions}
          columns={[
            { id: 'from', header: t('effectiveOn'), cell: ({ value }) => instantText(value.effectiveFrom) },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
