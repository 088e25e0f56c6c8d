import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../shared/domain/errors.ts';
import { OrderedCard } from '../frame/ordered-card.tsx';
import { RuleFields } from './rule-fields.tsx';
import type { TypedRule } from './rules-value.ts';

interface RuleCardProps {
  readonly rule: TypedRule;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  /** What the API refused. */
  readonly errors: readonly FieldProblem[];
  readonly onChange: (rule: TypedRule) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

/** One rule and its place among the others; the last one left cannot be removed. */
export function RuleCard({ rule, index, count, readOnly, errors, onChange, onUp, onRemove }: RuleCardProps) {
  const { t } = useTranslation('console-policies');
  const number = index + 1;
  return (
    <OrderedCard
      title={`${t('rule')} ${number}`}
      acts={
        readOnly
          ? []
          : [
              { text: t('up'), label: t('upRule', { number }), disabled: index === 0, run: onUp },
              {
                text: t('remove'),
                label: t('removeRule', { number }),
                disabled: count === 1,
                run: onRemove,
              },
            ]
      }
    >
      <RuleFields
        rule={rule}
        path={`value/rules/${index}`}
        readOnly={readOnly}
        errors={errors}
        onChange={onChange}
      />
    </OrderedCard>
  );
}
