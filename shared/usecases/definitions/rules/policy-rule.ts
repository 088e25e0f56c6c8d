import type { Definition } from '../../../domain/definitions/definition.ts';
import type { PolicyDefinition } from '../../../domain/sla/policy-definitions.ts';
import { idProblems, policyProblems } from '../../../domain/sla/policy-problems.ts';
import { standardProblems } from '../../../domain/standards/standard-problems.ts';
import type { DefinitionRule } from '../definition-rule.ts';
import { unknownNames } from './demand-known.ts';
import { demandRight, inValue } from './demand-right.ts';
import { demandUnused, usersOfPolicy } from './policy-users.ts';

/** A policy: its numbers make sense, its calendar is there, its words can be measured (F19), and no rule loses it. */
export const policyRule: DefinitionRule = {
  async check({ id, value, retired }: Definition<PolicyDefinition>, context) {
    if (retired) {
      demandUnused('policy-in-use', id, await usersOfPolicy(context, id));
      return [];
    }
    demandRight('policy-invalid', [
      ...idProblems(id),
      ...inValue(policyProblems(value)),
      ...(await unknownNames(context, 'calendar', [{ id: value.calendar, field: 'value/calendar' }])),
      ...inValue(standardProblems(value.standard ?? {}, context.language), 'value/standard'),
    ]);
    return [];
  },
};
