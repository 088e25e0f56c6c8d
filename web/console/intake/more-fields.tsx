import { ColumnLayout, FormField, Input, Select } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/domain/language.ts';
import { useKnownSettings } from '../setup/setup-api.ts';
import { currentLanguage } from '../words/words.ts';
import type { FieldsProps } from './field-props.ts';

const remedies = ['repair', 'replace', 'return', 'refund', 'apology', 'explanation'] as const;

const expectations = ['1', '2', '3', '4', '5'] as const;

/** What is asked only when there is time. */
export function MoreFields({ state: { typed, type, set }, errorOf }: FieldsProps) {
  const { t } = useTranslation(['console-intake', 'staff']);
  const wishes = [
    { value: '', label: t('notSaid') },
    ...remedies.map((value) => ({ value, label: t(`staff:remedy.${value}`) })),
  ];
  const expected = [
    { value: '', label: t('notSaid') },
    ...expectations.map((value) => ({ value, label: t(`expected.${value}`) })),
  ];
  const served = useKnownSettings(true)?.company?.languages ?? languages;
  const spoken = served.map((value) => ({ value, label: t(`staff:language.${value}`) }));
  const owners = (['routing', 'mine'] as const).map((value) => ({ value, label: t(`owner.${value}`) }));
  const of = <T extends { readonly value: string }>(options: readonly T[], value: string) =>
    options.find((one) => one.value === value) ?? null;
  return (
    <ColumnLayout columns={3}>
      <FormField label={t('staff:fact.product')} errorText={errorOf('product', 'product')}>
        <Input value={typed.product} onChange={type('product')} />
      </FormField>
      <FormField label={t('staff:fact.wish')}>
        <Select
          options={wishes}
          selectedOption={of(wishes, typed.desiredRemedy)}
          onChange={({ detail }) => set('desiredRemedy', detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t('expectedDays')} errorText={errorOf('expectedDays', 'expectedDays')}>
        <Input type="number" value={typed.expectedDays} onChange={type('expectedDays')} />
      </FormField>
      <FormField label={t('expectedSolution')}>
        <Select
          options={expected}
          selectedOption={of(expected, typed.expectedSolution)}
          onChange={({ detail }) => set('expectedSolution', detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t('region')} description={t('regionHint')} errorText={errorOf('region', 'region')}>
        <Input value={typed.region} spellcheck={false} autoComplete={false} onChange={type('region')} />
      </FormField>
      <FormField label={t('language')}>
        <Select
          options={spoken}
          selectedOption={of(spoken, typed.language || currentLanguage())}
          onChange={({ detail }) => set('language', detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t('whose')}>
        <Select
          options={owners}
          selectedOption={of(owners, typed.owner || 'routing')}
          onChange={({ detail }) => set('owner', detail.selectedOption.value ?? '')}
        />
      </FormField>
    </ColumnLayout>
  );
}
