import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';
import { type Texts, textIn } from '../../../shared/domain/language.ts';
import { currentLanguage } from '../words/words.ts';
import { type EditableKind, idChoices } from './definition-fields.ts';

/** What a definition is called, in the reader's language; undefined where its kind has no names. */
export function nameOf(value: unknown): string | undefined {
  const { name } = value as { readonly name?: string | Texts };
  return typeof name === 'object' ? textIn(name, currentLanguage()) : name;
}

/** What a definition is called on its page: its own name, that of what it belongs to, or its kind's. */
export function useDefinitionTitle(kind: EditableKind) {
  const { t } = useTranslation(['console-definitions', 'staff']);
  return ({ id, value }: Pick<Definition, 'id' | 'value'>): string => {
    const of = idChoices[kind]?.find((one) => one.value === id);
    return nameOf(value) ?? t((of?.label ?? `console-definitions:kind.${kind}`) as 'save');
  };
}
