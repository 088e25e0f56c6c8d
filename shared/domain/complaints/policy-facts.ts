import type { PolicyFacts } from '../sla/policy-definitions.ts';
import type { Channel, ComplaintState, Priority } from './state.ts';

/** What the rules choose a complaint's policy by, as far as it is known; nobody knows the customer's tier yet. */
export const policyFactsOf = (
  { priority, cause, productLine }: { priority: Priority } & Pick<ComplaintState, 'cause' | 'productLine'>,
  channel: Channel,
): PolicyFacts => ({
  priority,
  cause: cause ?? null,
  productLine: productLine ?? null,
  channel,
  tier: null,
});
