import { inject } from 'vitest';
import type { Outputs } from '../../../local/deploy.ts';
import { useEmulator } from '../../../local/stack.ts';

/** What a test knows of the stack it runs against. */
export interface DeployedStack {
  readonly endpoint: string;
  readonly gatewayUrl: string;
  readonly apiUrl: string;
  readonly outputs: Outputs;
  readonly inboxUrl: string;
  /** Value of REDRESS_CLOCK on the deployed functions. */
  readonly clock: string;
  readonly timers: {
    readonly directSeconds: number;
    readonly bucketSeconds: number;
    readonly lookaheadSeconds: number;
  };
}

/** The deployed stack; SDK clients made in this process from here on reach its emulator as administrator. */
export function stackUnderTest(): DeployedStack {
  const stack = inject('stack');
  useEmulator(stack.endpoint);
  return stack;
}
