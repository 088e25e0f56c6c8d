import * as z from 'zod';
import type { StaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import {
  type DefinitionsView,
  type DefinitionView,
  definitionId,
  definitionKind,
  definitionQuery,
  definitionRequest,
  definitionValues,
  type Finding,
} from '../../shared/contracts/definitions.ts';
import type { DefinitionRepository } from '../../shared/data/definition-repository.ts';
import {
  type Definition,
  type DefinitionKind,
  editActions,
} from '../../shared/domain/definitions/definition.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Agent } from '../../shared/domain/identity/agent.ts';
import { authorize } from '../../shared/domain/identity/permissions.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { changeDefinition } from '../../shared/usecases/definitions/change-definition.ts';
import { allVersions, newestDefinitions } from '../../shared/usecases/definitions/list-definitions.ts';
import { applyAgent } from '../../shared/usecases/identity/apply-agent.ts';
import { checkEnabled } from './check-enabled.ts';
import { staffOf } from './staff-member.ts';

export interface DefinitionRouteDeps extends Pick<StaffAccounts, 'applyAccount'> {
  readonly definitions: DefinitionRepository;
  /** The policy that every complaint gets until somebody makes rules. */
  readonly slaPolicy: string;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly now: () => Instant;
}

const path = '/api/staff/definitions/{kind}';
const feature = 'definitions';

function kindIn(params: Readonly<Record<string, string>>): DefinitionKind {
  const kind = definitionKind.safeParse(params.kind);
  if (kind.success) return kind.data;
  throw new DomainError('not-found', 'no-such-page', 'There is nothing at this address.');
}

/** What the company defines for itself: lists, histories, changes. Each kind has its schema, its permission and its check. */
export const definitionRoutes = (deps: DefinitionRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: { action: 'definition.read' },
    feature,
    async handle({ params, query, language }) {
      parseWith(definitionQuery, query, language);
      const definitions = await newestDefinitions(deps, kindIn(params));
      const view: DefinitionsView = { definitions, now: deps.now() };
      return { status: 200, json: view };
    },
  }),
  route({
    method: 'GET',
    path: `${path}/{id}`,
    policy: { action: 'definition.read' },
    feature,
    async handle({ params, query, language }) {
      parseWith(definitionQuery, query, language);
      return { status: 200, json: await historyOf(deps, kindIn(params), params.id ?? '') };
    },
  }),
  route({
    method: 'POST',
    path: `${path}/{id}`,
    policy: { action: 'definition.read' },
    feature,
    body: definitionRequest,
    async handle(request) {
      const { params, body, language } = request;
      const kind = kindIn(params);
      const actor = staffOf(request);
      authorize(actor, editActions[kind]);
      await checkEnabled(deps.isEnabled, actor.id);
      const { id, value } = parseWith(changeOf(kind), { id: params.id, value: body.value }, language);
      const { version, retired } = body;
      const change = { kind, id, version, value, ...(retired && { retired }), by: actor.id };
      const { definition, findings } = await changeDefinition(deps, { ...change, at: deps.now(), language });
      const applied = kind === 'agent' ? await applyAgent(deps, definition as Definition<Agent>) : [];
      const found = [...findings, ...applied].map((one) => said(one, language));
      return { status: 200, json: { ...(await historyOf(deps, kind, id)), findings: found } };
    },
  }),
];

/** A finding in the reader's language, where there are words for it. */
function said(finding: Finding, language: Language): Finding {
  const message = translate(language, `problem.finding.${finding.code}`, { ...finding, defaultValue: '' });
  return message === '' ? finding : { ...finding, message };
}

const changeOf = (kind: DefinitionKind) =>
  z.strictObject({ id: definitionId, value: definitionValues[kind] });

async function historyOf(
  deps: DefinitionRouteDeps,
  kind: DefinitionKind,
  id: string,
): Promise<DefinitionView> {
  const versions = (await allVersions(deps, kind)).filter((one) => one.id === id);
  if (versions.length === 0)
    throw new DomainError('not-found', 'definition-unknown', `There is no ${kind} ${id}.`, { kind, id });
  return { versions: versions.sort((a, b) => b.version - a.version), now: deps.now() };
}
