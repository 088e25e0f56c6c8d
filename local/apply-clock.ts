import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { FastClock } from '../shared/adapters/clock.ts';
import { env } from '../shared/names.ts';

/**
 * Gives the running functions their clock. It changes at every start (business time stands still while the stack is
 * down), so it is set on the functions, not in the template: a second start then deploys nothing.
 */
export async function applyClock(
  endpoint: string,
  functionNames: readonly string[],
  clock: FastClock | undefined,
): Promise<void> {
  const client = new LambdaClient({ endpoint });
  for (const FunctionName of functionNames) {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const { [env.clock]: _before, ...Variables } = Environment?.Variables ?? {};
    if (clock) Variables[env.clock] = JSON.stringify(clock);
    await client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  }
}
