import { ColumnLayout, DateInput, FormField, Input, Select, TimeInput } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { departments } from '../../../shared/domain/complaints/departments.ts';
import { channels, priorities } from '../../../shared/domain/complaints/state.ts';
import type { FieldProblem } from '../../../shared/domain/errors.ts';
import { useLibrary } from '../triage/library.ts';
import { errorUnder } from './policy-value.ts';
import type { SupposedTyped } from './preview-value.ts';

interface PreviewFieldsProps {
  readonly typed: SupposedTyped;
  readonly onChange: (typed: SupposedTyped) => void;
  readonly errors: readonly FieldProblem[];
}

/** What decides about the promises of a complaint. */
export function PreviewFields({ typed, onChange, errors }: PreviewFieldsProps) {
  const { t } = useTranslation(['console-policies', 'staff', 'library']);
  const { causes, productLines } = useLibrary();
  const none = { value: '', label: t('notKnown') };
  const named = (all: readonly { readonly id: string; readonly name: string }[]) => [
    none,
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const choices = {
    priority: priorities.map((value) => ({ value, label: t(`staff:priority.${value}`) })),
    channel: channels.map((value) => ({ value, label: t(`staff:channel.${value}`) })),
    department: departments.map((value) => ({ value, label: t(`staff:department.${value}`) })),
    cause: named(causes),
    productLine: named(productLines),
  } as const;
  const set = (over: Partial<Record<keyof SupposedTyped, string>>) =>
    onChange({ ...typed, ...over } as SupposedTyped);
  return (
    <ColumnLayout columns={4}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
        <FormField key={name} label={t(`condition.${name}`)} errorText={errorUnder(errors, name)?.message}>
          <Select
            options={choices[name]}
            selectedOption={choices[name].find(({ value }) => value === typed[name]) ?? none}
            filteringType={choices[name].length > 10 ? 'auto' : 'none'}
            onChange={({ detail }) => set({ [name]: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      ))}
      <FormField label={t('condition.tier')} errorText={errorUnder(errors, 'tier')?.message}>
        <Input value={typed.tier} onChange={({ detail }) => set({ tier: detail.value })} />
      </FormField>
      <FormField label={t('arrivesOn')} errorText={errorUnder(errors, 'at')?.message}>
        <DateInput
          format="iso"
          value={typed.day}
          placeholder={t('dayShape')}
          onChange={({ detail }) => set({ day: detail.value })}
        />
      </FormField>
      <FormField label={t('arrivesAt')}>
        <TimeInput
          format="hh:mm"
          value={typed.time}
          placeholder={t('timeShape')}
          onChange={({ detail }) => set({ time: detail.value })}
        />
      </FormField>
    </ColumnLayout>
  );
}
