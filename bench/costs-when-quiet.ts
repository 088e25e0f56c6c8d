import { setTimeout as pause } from 'node:timers/promises';
import { staffClient } from '../local/life/staff-client.ts';
import { until } from '../local/life/until.ts';
import { demoPassword } from '../local/seed-users.ts';
import { signIn } from '../local/sign-in.ts';
import type { LocalStack } from '../local/stack.ts';
import type { CostsView, InvocationView } from '../shared/contracts/costs.ts';

/** A signed-in member of the demo staff. */
export async function staffOn({ gatewayUrl, outputs }: LocalStack, username: string) {
  const target = { gatewayUrl, clientId: outputs.userPoolClientId };
  return staffClient(gatewayUrl, await signIn(target, username, demoPassword));
}

/** Looking at costs costs too; the sweeps of the schedule and the sign-in page belong to no complaint. */
const isWork = ({ functionName, feature }: InvocationView): boolean =>
  functionName !== 'sla-sweep' && feature !== 'finance' && feature !== 'staff-shell';

/** Every invocation of today that did work for a complaint, as finance sees it, once none came for two seconds. */
export async function workWhenQuiet(stack: LocalStack): Promise<readonly InvocationView[]> {
  const finance = await staffOn(stack, 'fang');
  let before = -1;
  return until('the stack to be quiet', async () => {
    const { invocations } = await finance.costs<CostsView>('?invocations=all');
    const work = (invocations ?? []).filter(isWork);
    if (work.length === before) return work;
    before = work.length;
    await pause(2_000);
    return false;
  });
}
