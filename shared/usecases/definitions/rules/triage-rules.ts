import { causeCode, indicatorId, productLineId } from '../../../contracts/definitions/triage.ts';
import { checkedIn, type Definition } from '../../../domain/definitions/definition.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Cause } from '../../../domain/triage/cause.ts';
import { defaultCauses, unclassified } from '../../../domain/triage/default-causes.ts';
import { defaultIndicators } from '../../../domain/triage/default-indicators.ts';
import { defaultDeskSettings } from '../../../domain/triage/desk-settings.ts';
import type { CheckContext, DefinitionRule } from '../definition-rule.ts';
import { demandKnown, namedIn } from './demand-known.ts';
import { libraryName } from './library-names.ts';
import { demandOnlyDefault } from './only-default.ts';

/** @throws DomainError unprocessable/`id-broken`: events and addresses hold these ids, so their form is fixed. */
function demandForm(
  { kind, id }: Definition,
  pattern: { readonly safeParse: (id: string) => { readonly success: boolean } },
  example: string,
): void {
  if (pattern.safeParse(id).success && id !== unclassified) return;
  throw new DomainError('unprocessable', 'id-broken', `An id of this kind looks like ${example}.`, {
    kind,
    id,
    example,
  });
}

export const causeRule: DefinitionRule = {
  defaults: defaultCauses.map(({ code, ...value }) =>
    checkedIn<Cause>('cause', code, { name: libraryName('cause', code), ...value }),
  ),
  async check(changed: Definition<Cause>, context: CheckContext) {
    demandForm(changed, causeCode, 'DELIVERY_LATE');
    await demandKnown(context, 'indicator', namedIn('value/indicators', changed.value.indicators));
    return [];
  },
};

export const indicatorRule: DefinitionRule = {
  defaults: defaultIndicators.map(({ id, ...value }) =>
    checkedIn('indicator', id, { name: libraryName('indicator', id), ...value }),
  ),
  async check(changed: Definition) {
    demandForm(changed, indicatorId, 'ease-of-use');
    return [];
  },
};

export const productLineRule: DefinitionRule = {
  async check(changed: Definition) {
    demandForm(changed, productLineId, 'kitchen');
    return [];
  },
};

export const deskSettingsRule: DefinitionRule = {
  defaults: [checkedIn('desk-settings', 'default', defaultDeskSettings)],
  async check(changed: Definition) {
    demandOnlyDefault(changed);
    return [];
  },
};
