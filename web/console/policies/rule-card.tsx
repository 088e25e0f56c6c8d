import { Container, Header } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../shared/domain/errors.ts';
import { OrderActions } from '../frame/order-actions.tsx';
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
    <Container
      header={
        <Header
          variant="h2"
          actions={
            !readOnly && (
              <OrderActions
                acts={[
                  { text: t('up'), label: t('upRule', { number }), disabled: index === 0, run: onUp },
                  {
                    text: t('remove'),
                    label: t('removeRule', { number }),
                    disabled: count === 1,
                    run: onRemove,
                  },
                ]}
              />
            )
          }
        >
          {`${t('rule')} ${number}`}
        </Header>
      }
    >
      <RuleFields
        rule={rule}
        path={`value/rules/${index}`}
        readOnly={readOnly}
        errors={errors}
        onChange={onChange}
      />
    </Container>
  );
}
