import { Button, Container, Header, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../shared/domain/errors.ts';
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
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  formAction="none"
                  disabled={index === 0}
                  ariaLabel={t('upRule', { number })}
                  onClick={onUp}
                >
                  {t('up')}
                </Button>
                <Button
                  formAction="none"
                  disabled={count === 1}
                  ariaLabel={t('removeRule', { number })}
                  onClick={onRemove}
                >
                  {t('remove')}
                </Button>
              </SpaceBetween>
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
