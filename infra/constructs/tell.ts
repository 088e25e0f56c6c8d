import { CfnOutput, type Stack } from 'aws-cdk-lib';

/** Writes named outputs of a stack: exactly the ones that `outputs.ts` lists for it. */
export function tell<Name extends string>(stack: Stack, values: Readonly<Record<Name, string>>): void {
  for (const [name, value] of Object.entries<string>(values)) new CfnOutput(stack, name, { value });
}
