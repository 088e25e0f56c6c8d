import { Button, FormField, SpaceBetween } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import { OrderedCard } from '../frame/ordered-card.tsx';
import type { DefinitionField } from './definition-fields.ts';
import { countOf, itemFields, movedUp, withNewItem, withoutItem } from './definition-items.ts';
import type { Typed } from './typed.ts';

interface ItemListProps {
  readonly field: Extract<DefinitionField, { readonly kind: 'items' }>;
  readonly typed: Typed;
  readonly missing: readonly string[];
  readonly readOnly: boolean;
  readonly problem: Problem | undefined;
  readonly onChange: (typed: Typed) => void;
  /** Draws the fields of an item. */
  readonly drawn: (fields: readonly DefinitionField[]) => ReactNode;
}

/** Items of which the order counts: steps of a macro, rules that are tried from top to bottom. */
export function ItemList({ field, typed, missing, readOnly, problem, onChange, drawn }: ItemListProps) {
  const { t } = useTranslation(['console-definitions', 'console', 'staff', 'library']);
  const { name } = field;
  // An item has no name of its own: what stands in it is held by its place.
  const places = Array.from({ length: countOf(typed, name) }, (_, index) => `${name}/${index}`);
  const label = t(field.label as 'save');
  return (
    <FormField
      stretch
      label={label}
      errorText={missing.includes(name) ? t('required') : problem?.errorOf(`value/${name}`)}
    >
      <SpaceBetween size="s">
        {places.map((path, index) => {
          const item = t(`item.${name}`, { number: index + 1 });
          return (
            <OrderedCard
              key={path}
              title={item}
              acts={
                readOnly
                  ? []
                  : [
                      {
                        text: t('up'),
                        label: t('upItem', { item }),
                        disabled: index === 0,
                        run: () => onChange(movedUp(typed, name, index)),
                      },
                      {
                        text: t('remove'),
                        label: t('removeItem', { item }),
                        run: () => onChange(withoutItem(typed, name, index)),
                      },
                    ]
              }
            >
              {drawn(itemFields(field, typed, index))}
            </OrderedCard>
          );
        })}
        {!readOnly && (
          <Button formAction="none" iconName="add-plus" onClick={() => onChange(withNewItem(typed, name))}>
            {t(`addItem.${name}`)}
          </Button>
        )}
      </SpaceBetween>
    </FormField>
  );
}
