import type { PreviewRequest } from '../../contracts/policy-preview.ts';
import { type PromisePreview, previewPromises, ruleOf } from '../../domain/complaints/preview-promises.ts';
import type { Definition } from '../../domain/definitions/definition.ts';
import type { Language } from '../../domain/language.ts';
import { type PolicyBook, policyBook } from '../../domain/sla/policy-book.ts';
import { partsOf } from '../../domain/sla/policy-key.ts';
import { type PolicyVersions, policyDefinitionsOf, policyKinds } from '../../domain/sla/stored-policies.ts';
import { checkDefinition } from '../definitions/change-definition.ts';
import type { ListDeps } from '../definitions/list-definitions.ts';

/** Deadlines with the book that counted them. */
export interface Previewed {
  readonly preview: PromisePreview;
  readonly book: PolicyBook;
}

/**
 * What a complaint would be promised by what is saved now (read afresh), and by a draft of a policy.
 * @throws DomainError `policy-invalid`, as saving the draft would.
 */
export async function previewPolicy(
  deps: ListDeps & { readonly slaPolicy: string },
  { draft, cause, productLine, tier, ...sent }: PreviewRequest,
  reader: { readonly at: string; readonly language: Language },
) {
  const complaint = {
    ...sent,
    cause: cause ?? null,
    productLine: productLine ?? null,
    tier: tier ?? null,
  };
  const kinds = await Promise.all(
    policyKinds.map(async (kind) => [kind, await deps.definitions.versions(kind)] as const),
  );
  const stored = Object.fromEntries(kinds) as unknown as PolicyVersions;
  const saved = policyDefinitionsOf(stored, deps.slaPolicy);
  const bookNow = policyBook(saved);
  const keyNow = bookNow.choose(complaint, complaint.department, complaint.at);
  const now: Previewed = { book: bookNow, preview: previewPromises(bookNow, keyNow, complaint) };
  const rule = ruleOf(bookNow, complaint);
  if (!draft) return { rule, now };

  const { id } = draft;
  const { standard: _, ...value } = draft.value;
  const newest = Math.max(0, ...saved.policies.filter((one) => one.id === id).map(({ version }) => version));
  const drafted = { id, version: newest + 1, value };
  const definition: Definition = { kind: 'policy', ...drafted, changedAt: reader.at, changedBy: 'draft' };
  await checkDefinition(deps, definition, reader.language);
  const book = policyBook({ ...saved, policies: [...saved.policies, drafted] });
  const chosen = partsOf(book.choose(complaint, complaint.department, complaint.at))?.policy;
  const preview = previewPromises(book, book.keyFor(drafted, complaint.department), complaint);
  return {
    rule,
    now,
    draft: { book, preview, chosen: chosen?.id === id && chosen.version === drafted.version },
  };
}
