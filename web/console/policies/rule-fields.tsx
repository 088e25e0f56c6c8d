import { ColumnLayout, FormField, Input, Multiselect, Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { channels, priorities } from '../../../shared/domain/complaints/state.ts';
import type { FieldProblem } from '../../../shared/domain/errors.ts';
import { useDefinitions } from '../definitions/definition-api.ts';
import { useLibrary } from '../triage/library.ts';
import { errorUnder } from './policy-value.ts';
import { type ChosenCondition, chosenConditions, type TypedRule } from './rules-value.ts';

interface RuleFieldsProps {
  readonly rule: TypedRule;
  /** Of the rule in what is sent, `value/rules/2`. */
  readonly path: string;
  readonly readOnly: boolean;
  readonly errors: readonly FieldProblem[];
  readonly onChange: (rule: TypedRule) => void;
}

/** The conditions of a rule, all of which must hold, and the policy that it gives. */
export function RuleFields({ rule, path, readOnly, errors, onChange }: RuleFieldsProps) {
  const { t } = useTranslation(['console-policies', 'staff', 'library']);
  const { causes, productLines } = useLibrary();
  const policies = useDefinitions('policy').filter(({ id, retired }) => !retired || id === rule.policy);
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const options: Readonly<Record<ChosenCondition, readonly { value: string; label: string }[]>> = {
    priority: priorities.map((value) => ({ value, label: t(`staff:priority.${value}`) })),
    channel: channels.map((value) => ({ value, label: t(`staff:channel.${value}`) })),
    cause: named(causes),
    productLine: named(productLines),
  };
  const set = (name: ChosenCondition, values: readonly string[]) =>
    onChange({ ...rule, when: { ...rule.when, [name]: values } });
  return (
    <ColumnLayout columns={3}>
      {chosenConditions.map((name) => (
        <FormField
          key={name}
          label={t(`condition.${name}`)}
          errorText={errorUnder(errors, `${path}/when/${name}`)?.message}
        >
          <Multiselect
            options={options[name]}
            readOnly={readOnly}
            placeholder={t('any')}
            filteringType={options[name].length > 10 ? 'auto' : 'none'}
            selectedOptions={rule.when[name].map(
              (value) => options[name].find((one) => one.value === value) ?? { value, label: value },
            )}
            deselectAriaLabel={({ label }) => t('without', { name: label })}
            onChange={({ detail }) =>
              set(
                name,
                detail.selectedOptions.map(({ value }) => value ?? ''),
              )
            }
          />
        </FormField>
      ))}
      <FormField label={t('condition.tier')} errorText={errorUnder(errors, `${path}/when/tier`)?.message}>
        <Input
          value={rule.tiers}
          placeholder={t('any')}
          readOnly={readOnly}
          onChange={({ detail }) => onChange({ ...rule, tiers: detail.value })}
        />
      </FormField>
      <FormField label={t('policy')} errorText={errorUnder(errors, `${path}/policy`)?.message}>
        <Select
          options={policies.map(({ id }) => ({ value: id, label: id }))}
          readOnly={readOnly}
          selectedOption={{ value: rule.policy, label: rule.policy }}
          onChange={({ detail }) => onChange({ ...rule, policy: detail.selectedOption.value ?? '' })}
        />
      </FormField>
    </ColumnLayout>
  );
}
