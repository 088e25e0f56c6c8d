import type { CannedReply } from '../../../contracts/definitions.ts';
import type { Definition } from '../../../domain/definitions/definition.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Texts } from '../../../domain/language.ts';
import { hasWords, type Macro } from '../../../domain/replies/macro.ts';
import { placeholders, unknownPlaceholder } from '../../../domain/replies/placeholders.ts';
import type { DefinitionRule } from '../definition-rule.ts';

/** @throws DomainError unprocessable/`placeholder-unknown` naming it and the field. */
function demandPlaceholders(field: string, texts: Texts): void {
  for (const [language, text] of Object.entries(texts)) {
    const placeholder = unknownPlaceholder(text ?? '');
    if (placeholder === undefined) continue;
    throw new DomainError(
      'unprocessable',
      'placeholder-unknown',
      `There is no placeholder {{${placeholder}}}; use one of ${placeholders.join(', ')}.`,
      { placeholder, known: placeholders.join(', '), field: `${field}/${language}` },
    );
  }
}

export const cannedReplyRule: DefinitionRule = {
  async check({ value }: Definition<CannedReply>) {
    demandPlaceholders('value/text', value.text);
    return [];
  },
};

export const macroRule: DefinitionRule = {
  async check({ value }: Definition<Macro>) {
    for (const [i, step] of value.steps.entries())
      if (hasWords(step)) demandPlaceholders(`value/steps/${i}/text`, step.text);
    return [];
  },
};
