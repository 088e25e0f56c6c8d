import { ColumnLayout, FormField, Input } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type TargetKind, targetKinds } from '../../../shared/domain/sla/policies.ts';
import type { PolicyFormProps } from './policy-form-props.ts';
import { errorUnder, type TypedTarget } from './policy-value.ts';

/** How long each promise may take, and at which parts of it somebody is warned. */
export function TargetFields({ typed, onChange, readOnly, errors }: PolicyFormProps) {
  const { t } = useTranslation(['console-policies', 'staff']);
  const set = (kind: TargetKind, over: Partial<TypedTarget>) =>
    onChange({ ...typed, targets: { ...typed.targets, [kind]: { ...typed.targets[kind], ...over } } });
  return (
    <ColumnLayout columns={2}>
      {targetKinds.flatMap((kind) => {
        const name = t(`staff:clock.${kind}`);
        const path = `value/targets/${kind}`;
        return [
          <FormField
            key={`${kind} hours`}
            label={t('hoursOf', { name })}
            errorText={errorUnder(errors, `${path}/seconds`)?.message}
          >
            <Input
              type="number"
              inputMode="decimal"
              step="any"
              value={typed.targets[kind].hours}
              placeholder={t('notPromised')}
              readOnly={readOnly}
              onChange={({ detail }) => set(kind, { hours: detail.value })}
            />
          </FormField>,
          <FormField
            key={`${kind} warnings`}
            label={t('warningsOf', { name })}
            errorText={errorUnder(errors, `${path}/shares`)?.message}
          >
            <Input
              value={typed.targets[kind].warnings}
              readOnly={readOnly}
              onChange={({ detail }) => set(kind, { warnings: detail.value })}
            />
          </FormField>,
        ];
      })}
    </ColumnLayout>
  );
}
