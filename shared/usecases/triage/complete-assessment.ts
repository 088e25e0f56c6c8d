import { DomainError } from '../../domain/errors.ts';
import { type Assessment, isLate } from '../../domain/triage/assessment.ts';
import type { Cause, Demand } from '../../domain/triage/cause.ts';
import { type ProductLine, productLineOf } from '../../domain/triage/indicator.ts';
import { type ListDeps, offered } from '../definitions/list-definitions.ts';
import { demandAmong, namedIn } from '../definitions/rules/demand-known.ts';

/**
 * An assessment as the log keeps it: its causes, indicators and product line are the company's, what the causes demand is
 * there, and what was left out is filled in: indicators from the causes (R119: each complaint names what failed), the
 * product line from what the customer called the product.
 * @throws DomainError unprocessable/`cause-unknown`, `indicator-unknown`, `product-line-unknown`, `fault-never-staff`,
 * `delivery-times-missing`, `delivery-in-time`, `words-missing`.
 */
export async function completeAssessment(
  deps: ListDeps,
  sent: Assessment,
  typedProduct: () => Promise<string | undefined>,
): Promise<Assessment> {
  const [causes, indicators, lines] = await Promise.all([
    offered<Cause>(deps, 'cause'),
    offered(deps, 'indicator'),
    offered<ProductLine>(deps, 'product-line'),
  ]);
  const { cause: main, furtherCauses = [], productLine } = sent;
  demandAmong('cause', causes, [
    { id: main, field: 'data/cause' },
    ...namedIn('data/furtherCauses', furtherCauses),
  ]);
  demandAmong('indicator', indicators, namedIn('data/indicators', sent.indicators));
  if (productLine !== undefined)
    demandAmong('product-line', lines, [{ id: productLine, field: 'data/productLine' }]);
  const all = [main, ...furtherCauses].flatMap((code) => causes.get(code) ?? []);
  demandOtherFault(sent, causes.get(main));
  demandWhatCausesAsk(sent, new Set(all.flatMap(({ demands = [] }) => demands)));
  const line = productLine ?? (lines.size > 0 ? productLineOf(await typedProduct(), lines) : undefined);
  const answerable = causes.get(main)?.department;
  return {
    ...sent,
    ...(answerable && { answerable }),
    ...(line !== undefined && { productLine: line }),
    indicators: sent.indicators ?? [...new Set(all.flatMap((cause) => cause.indicators))],
    behaviour: sent.behaviour ?? ['asked-us'],
  };
}

const refuse = (code: string, message: string, field: string): DomainError =>
  new DomainError('unprocessable', code, message, { field });

function demandOtherFault({ cause, fault }: Assessment, { neverStaff }: Partial<Cause> = {}): void {
  if (!neverStaff || fault !== 'staff') return;
  throw refuse('fault-never-staff', `${cause} is never the fault of staff; choose another.`, 'data/fault');
}

function demandWhatCausesAsk({ delivery, causeText }: Assessment, asked: ReadonlySet<Demand>): void {
  if (asked.has('words') && causeText === undefined)
    throw refuse('words-missing', 'Say in a few words what the cause was.', 'data/causeText');
  if (!asked.has('delivery-times')) return;
  if (!delivery)
    throw refuse(
      'delivery-times-missing',
      'Say when the delivery was promised, and when it arrived if it has.',
      'data/delivery/promisedAt',
    );
  if (!isLate(delivery))
    throw refuse(
      'delivery-in-time',
      'This delivery was in time; check the dates or choose another cause.',
      'data/delivery/arrivedAt',
    );
}
