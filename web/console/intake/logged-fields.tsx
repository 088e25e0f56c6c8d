import { FormField, Input, RadioGroup, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './field-props.ts';
import { HappenedAt } from './happened-at.tsx';
import type { Entry } from './intake-search.ts';

interface LoggedFieldsProps extends FieldsProps {
  readonly entry: Exclude<Entry, 'complaint'>;
}

/** What was said about a complaint that is here already. */
export function LoggedFields({ entry, state, errorOf }: LoggedFieldsProps) {
  const { t } = useTranslation(['console-intake', 'staff']);
  const { typed, type } = state;
  return (
    <SpaceBetween size="m">
      <FormField label={t('reference')} errorText={errorOf('reference', 'reference')}>
        <Input
          autoFocus
          value={typed.reference}
          placeholder="R-0000-0000-000"
          autoComplete={false}
          spellcheck={false}
          onChange={type('reference')}
        />
      </FormField>
      <FormField
        stretch
        label={t(entry === 'message' ? 'staff:field.customerWrite' : 'staff:field.logContact')}
        errorText={errorOf('text', 'text')}
      >
        <Textarea rows={4} value={typed.text} onChange={type('text')} ariaRequired />
      </FormField>
      {entry === 'message' ? (
        <FormField label={t('from')} errorText={errorOf('name', 'from')}>
          <Input value={typed.name} autoComplete={false} onChange={type('name')} />
        </FormField>
      ) : (
        <FormField label={t('staff:field.reached')}>
          <RadioGroup
            direction="horizontal"
            value={typed.reached}
            items={(['true', 'false'] as const).map((value) => ({
              value,
              label: t(`staff:reached.${value}`),
            }))}
            onChange={type('reached')}
          />
        </FormField>
      )}
      <HappenedAt state={state} errorOf={errorOf} />
    </SpaceBetween>
  );
}
