import {
  ColumnLayout,
  ExpandableSection,
  FormField,
  Input,
  SpaceBetween,
  Textarea,
} from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './field-props.ts';
import { HappenedAt } from './happened-at.tsx';
import { MoreFields } from './more-fields.tsx';

/** In the order in which somebody on the phone tells it; only what happened is needed. */
export function ComplaintFields({ state, errorOf }: FieldsProps) {
  const { t } = useTranslation(['console-intake', 'staff']);
  const { typed, type } = state;
  return (
    <SpaceBetween size="m">
      <FormField stretch label={t('text')} errorText={errorOf('text', 'text')}>
        <Textarea autoFocus rows={4} value={typed.text} onChange={type('text')} ariaRequired />
      </FormField>
      <ColumnLayout columns={3}>
        <FormField label={t('staff:fact.name')} errorText={errorOf('name', 'contact/name')}>
          <Input value={typed.name} autoComplete={false} onChange={type('name')} />
        </FormField>
        <FormField label={t('staff:fact.phone')} errorText={errorOf('phone', 'contact/phone')}>
          <Input value={typed.phone} inputMode="tel" autoComplete={false} onChange={type('phone')} />
        </FormField>
        <FormField
          label={t('staff:fact.email')}
          description={t('emailHint')}
          errorText={errorOf('email', 'contact/email')}
        >
          <Input value={typed.email} inputMode="email" autoComplete={false} onChange={type('email')} />
        </FormField>
      </ColumnLayout>
      <ColumnLayout columns={3}>
        <FormField label={t('staff:fact.order')} errorText={errorOf('orderNumber', 'orderNumber')}>
          <Input value={typed.orderNumber} autoComplete={false} onChange={type('orderNumber')} />
        </FormField>
      </ColumnLayout>
      <HappenedAt state={state} errorOf={errorOf} />
      <ExpandableSection headerText={t('more')}>
        <MoreFields state={state} errorOf={errorOf} />
      </ExpandableSection>
    </SpaceBetween>
  );
}
