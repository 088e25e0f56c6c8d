import type { DefinitionKind } from '../../../domain/definitions/definition.ts';
import { DomainError } from '../../../domain/errors.ts';
import { inEffectFrom, newestOffered } from '../../../domain/sla/choose-policy.ts';
import type {
  PolicyDefinition,
  PolicyRules,
  TeamDefinition,
  VersionOf,
} from '../../../domain/sla/policy-definitions.ts';
import { versionKey } from '../../../domain/sla/policy-key.ts';
import type { CheckContext } from '../definition-rule.ts';

const versionsOf = async <T>({ versions }: CheckContext, kind: DefinitionKind) =>
  (await versions(kind)) as readonly VersionOf<T>[];
const byId = <T>(versions: readonly VersionOf<T>[]) =>
  [...new Set(versions.map(({ id }) => id))].map((id) => versions.filter((one) => one.id === id));

/** The rules that choose a policy, now or from a day on, as `default@3, rule 2`. */
export async function usersOfPolicy(context: CheckContext, id: string): Promise<readonly string[]> {
  const rules = await versionsOf<PolicyRules>(context, 'policy-rules');
  return inEffectFrom(rules, context.at).flatMap((set) =>
    set.value.rules.flatMap(({ policy }, i) => (policy === id ? [`${versionKey(set)}, ${i + 1}`] : [])),
  );
}

/** The policies and teams that work by a calendar, now or from a day on. */
export async function usersOfCalendar(context: CheckContext, id: string): Promise<readonly string[]> {
  const policies = byId(await versionsOf<PolicyDefinition>(context, 'policy'));
  const teams = byId(await versionsOf<TeamDefinition>(context, 'team'));
  return [
    ...policies
      .flatMap((versions) => inEffectFrom(versions, context.at))
      .filter(({ value }) => value.calendar === id)
      .map(versionKey),
    ...teams
      .flatMap((versions) => newestOffered(versions) ?? [])
      .filter(({ value }) => value.calendar === id)
      .map((one) => one.id),
  ];
}

/** @throws DomainError unprocessable/`code`: it is in use; `by` says where. */
export function demandUnused(code: string, id: string, users: readonly string[]): void {
  if (users.length === 0) return;
  const by = users.join('; ');
  throw new DomainError('unprocessable', code, `${id} is in use (${by}); change that first.`, {
    id,
    by,
    field: 'retired',
  });
}
