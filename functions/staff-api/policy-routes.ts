import {
  type PreviewedPolicy,
  type PreviewView,
  previewRequest,
} from '../../shared/contracts/policy-preview.ts';
import type { DefinitionRepository } from '../../shared/data/definition-repository.ts';
import { demandKnown } from '../../shared/domain/complaints/preview-promises.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { type Previewed, previewPolicy } from '../../shared/usecases/sla/preview-policy.ts';

export interface PolicyRouteDeps {
  readonly definitions: Pick<DefinitionRepository, 'versions'>;
  readonly slaPolicy: string;
  readonly now: () => Instant;
}

/** With what must be updated, where a deadline cannot be known. */
function shown({ book, preview }: Previewed, at: Instant, language: Language): PreviewedPolicy {
  try {
    demandKnown(book, preview, at);
    return preview;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, details, message } = error;
    const text = translate(language, `problem.${code}`, { ...details, defaultValue: message });
    return { ...preview, problem: { code, message: text } };
  }
}

/** What is promised to whom, before anybody complains. */
export const policyRoutes = (deps: PolicyRouteDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/staff/policies/preview',
    policy: { action: 'definition.read' },
    feature: 'policies',
    body: previewRequest,
    async handle({ body, language }) {
      const { rule, now, draft } = await previewPolicy(deps, body, { at: deps.now(), language });
      const view: PreviewView = {
        rule,
        now: shown(now, body.at, language),
        ...(draft && { draft: { ...shown(draft, body.at, language), chosen: draft.chosen } }),
      };
      return { status: 200, json: view };
    },
  }),
];
