import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Amount, CostSumView, CostsView } from '../../shared/contracts/costs.ts';
import type { Outputs } from '../deploy.ts';
import type { Progress } from '../progress.ts';
import type { StaffClient } from './staff-client.ts';

/** Runs the cost recorder now, instead of waiting for its schedule. */
export async function recordCostsNow(
  endpoint: string,
  outputs: Pick<Outputs, 'functionNames'>,
): Promise<void> {
  const FunctionName = outputs.functionNames.find((name) => name.endsWith('cost-recorder'));
  const { FunctionError, Payload } = await new LambdaClient({ endpoint }).send(
    new InvokeCommand({ FunctionName, Payload: '{}' }),
  );
  if (FunctionError) throw new Error(`The cost recorder failed: ${Buffer.from(Payload ?? []).toString()}`);
}

const sum = (amounts: readonly { readonly picodollars: Amount | null }[]): bigint =>
  amounts.reduce((total, { picodollars }) => total + BigInt(picodollars ?? 0), 0n);

const grouped = (amount: Amount | bigint): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** @throws Error when the parts of the page are not its total to the last picodollar. */
function checkSums(view: CostsView): void {
  const total = BigInt(view.total);
  const parts = {
    functions: sum(view.functions),
    features: sum(view.features),
    operations: sum(view.operations),
    'complaints and the rest': sum(view.complaints) + BigInt(view.unattributed),
    ...(view.invocations && { invocations: sum(view.invocations) }),
  };
  for (const [name, amount] of Object.entries(parts))
    if (amount !== total) throw new Error(`Σ ${name} is ${amount} picodollars, the total is ${total}`);
}

interface Usage {
  readonly invocations: number;
  readonly requests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

/** What the invocations that worked on a complaint used; those it shares with others are counted whole. */
function usageOf(view: CostsView, reference: string): Usage {
  const mine = (view.invocations ?? []).filter(({ references }) => references.includes(reference));
  const parts = mine.flatMap((one) => one.parts);
  const units = (priceId: string) =>
    parts
      .filter((part) => part.priceId === priceId)
      .reduce((total, { quantity }) => total + Number(quantity), 0);
  return {
    invocations: mine.length,
    requests: parts.reduce((total, { requests }) => total + requests, 0),
    writeUnits: units('dynamodb-write-unit'),
    readUnits: units('dynamodb-read-unit'),
  };
}

/**
 * Prints what each complaint and each function cost, as the finance page shows it, and checks that all its sums agree to
 * the last picodollar. @throws Error when they do not, or a complaint has no cost.
 */
export async function printCosts(
  stack: { readonly endpoint: string; readonly outputs: Pick<Outputs, 'functionNames'> },
  finance: Pick<StaffClient, 'costs'>,
  references: readonly string[],
  out: Pick<Progress, 'say'>,
): Promise<void> {
  await recordCostsNow(stack.endpoint, stack.outputs);
  checkSums(await finance.costs<CostsView>(''));
  const view = await finance.costs<CostsView>('?invocations=all');
  checkSums(view);
  out.say(
    `\nCosts at list price (${view.priceTable.id}), ${view.durations === 'local' ? 'local duration, not AWS' : 'billed by AWS'}:\n`,
  );
  for (const reference of references) {
    const cost = view.complaints.find(({ name }) => name === reference);
    if (!cost) throw new Error(`The complaint ${reference} has no cost`);
    const { invocations, requests, writeUnits, readUnits } = usageOf(view, reference);
    out.say(
      `  ${reference}  ${grouped(cost.picodollars).padStart(13)} pUSD  ${invocations} invocations, ${requests} requests, ${writeUnits} write and ${readUnits} read units (shared ones counted whole)`,
    );
  }
  const line = ({ name, invocations, picodollars }: CostSumView) =>
    out.say(`  ${name.padEnd(15)}  ${grouped(picodollars).padStart(13)} pUSD  ${invocations} invocations`);
  out.say('');
  view.functions.forEach(line);
  line({ name: 'total', invocations: view.invocationCount, picodollars: view.total });
  const { withoutLine, withoutReport, cutLines, unpriced } = view.gaps;
  out.say(
    `\n  Σ functions = Σ features = Σ operations = Σ complaints + rest = Σ invocations = total, to the last picodollar.\n  Gaps: ${withoutLine} without usage line, ${withoutReport} without report, ${cutLines} cut lines, ${unpriced} rows without a price.`,
  );
}
