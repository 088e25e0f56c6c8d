import type { Definition } from '../../../domain/definitions/definition.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Agent } from '../../../domain/identity/agent.ts';
import type { DefinitionRule } from '../definition-rule.ts';

/**
 * Nobody takes the administration away from himself: so whoever changes roles last still holds them.
 * @throws DomainError unprocessable/`not-yourself`.
 */
export const agentRule: DefinitionRule = {
  async check({ id, value, retired, changedBy }: Definition<Agent>) {
    if (id === changedBy && (retired || !value.roles.includes('admin')))
      throw new DomainError(
        'unprocessable',
        'not-yourself',
        'You cannot deactivate yourself or give up your own administration; ask another administrator.',
        { field: 'value/roles' },
      );
    return [];
  },
};
