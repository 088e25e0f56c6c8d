import type { Definition } from '../../../domain/definitions/definition.ts';
import { DomainError } from '../../../domain/errors.ts';

/** Of some kinds there is one, called `default`, and it stays. @throws DomainError unprocessable/`only-default`. */
export function demandOnlyDefault({ kind, id, retired }: Pick<Definition, 'kind' | 'id' | 'retired'>): void {
  if (id === 'default' && !retired) return;
  throw new DomainError(
    'unprocessable',
    'only-default',
    `There is one ${kind}; change the one called default.`,
    { kind, id },
  );
}
