import {
  Alert,
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
import { asProblem } from '../api/problem.ts';
import { useChangeDefinition, useVersions } from '../definitions/definition-api.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { errorUnder } from './policy-value.ts';
import { RuleFields } from './rule-fields.tsx';
import { movedUp, rulesOf, type TypedRule, typedRules, withNewRule } from './rules-value.ts';

/** Which complaint gets which policy, changed as one; gaps and overlaps are told when it is saved. */
export function RulesPage() {
  const { t } = useTranslation('console-policies');
  const versions = useVersions('policy-rules', 'default') as readonly Definition<PolicyRules>[];
  const { may } = useMe();
  const { success } = useNotifications();
  const change = useChangeDefinition('policy-rules');
  const [newest] = versions;
  const [seen, setSeen] = useState(newest?.version ?? 0);
  const [typed, setTyped] = useState(() =>
    typedRules(
      newest?.value ?? { rules: [], owner: '', effectiveFrom: new Date().toISOString() },
      companyZone,
    ),
  );
  usePageTitle(t('rules'));
  const readOnly = !may('policy.edit');
  const errors = change.error ? asProblem(change.error).errors : [];
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { id: 'default', version: seen, value: rulesOf(typed, companyZone) },
      {
        onSuccess: (view) => {
          setSeen(view.versions[0]?.version ?? seen + 1);
          success(t('saved'));
        },
        onError: (error) => {
          const { code, details } = asProblem(error);
          if (code === 'definition-changed') setSeen(Number(details.newest));
        },
      },
    );
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
        {change.error && <ProblemAlert error={change.error} />}
        {change.data?.findings?.map(({ code, field, message }) => (
          <Alert key={`${code} ${field}`} type="warning">
            {message}
          </Alert>
        ))}
        <form onSubmit={save}>
          <Form
            actions={
              !readOnly && (
                <SpaceBetween direction="horizontal" size="xs">
                  <Button formAction="none" onClick={() => setTyped(withNewRule(typed))}>
                    {t('addRule')}
                  </Button>
                  <Button variant="primary" loading={change.isPending}>
                    {t('save')}
                  </Button>
                </SpaceBetween>
              )
            }
          >
            <SpaceBetween size="m">
              {typed.rules.map((rule, i) => (
                <Container
                  key={rule.key}
                  header={
                    <Header
                      variant="h2"
                      actions={
                        !readOnly && (
                          <SpaceBetween direction="horizontal" size="xs">
                            <Button
                              formAction="none"
                              disabled={i === 0}
                              ariaLabel={t('upRule', { number: i + 1 })}
                              onClick={() => setTyped(movedUp(typed, i))}
                            >
                              {t('up')}
                            </Button>
                            <Button
                              formAction="none"
                              disabled={typed.rules.length === 1}
                              ariaLabel={t('removeRule', { number: i + 1 })}
                              onClick={() =>
                                setTyped({ ...typed, rules: typed.rules.filter((one) => one !== rule) })
                              }
                            >
                              {t('remove')}
                            </Button>
                          </SpaceBetween>
                        )
                      }
                    >
                      {`${t('rule')} ${i + 1}`}
                    </Header>
                  }
                >
                  <RuleFields
                    rule={rule}
                    path={`value/rules/${i}`}
                    readOnly={readOnly}
                    errors={errors}
                    onChange={(to) => set(i, to)}
                  />
                </Container>
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
        <RecordList<Definition<PolicyRules>>
          label={t('versions')}
          empty={t('nothing')}
          header={<Header variant="h2">{t('versions')}</Header>}
          items={versions}
          columns={[
            { id: 'version', header: t('version'), cell: ({ version }) => version },
            { id: 'from', header: t('effectiveOn'), cell: ({ value }) => instantText(value.effectiveFrom) },
            {
              id: 'by',
              header: t('changedBy'),
              cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
            },
            { id: 'at', header: t('changedAt'), cell: ({ changedAt }) => instantText(changedAt) },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
