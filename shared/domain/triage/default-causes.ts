import type { Department } from '../complaints/departments.ts';
import type { Cause } from './cause.ts';

/** How a complaint without an assessment is counted: outside every figure by cause. No cause may be called that. */
export const unclassified = 'UNCLASSIFIED';

export interface DefaultCause extends Omit<Cause, 'name'> {
  readonly code: string;
}

const cause = (
  department: Department,
  fault: Cause['fault'],
  code: string,
  ...indicators: readonly string[]
): DefaultCause => ({ code, department, ...(fault && { fault }), indicators });

const service = (code: string, ...indicators: readonly string[]) =>
  cause('customer-service', 'staff', code, ...indicators);

/** The checked-in causes (product: default causes). Their names are in `library.cause` of each language. */
export const defaultCauses: readonly DefaultCause[] = [
  service('LATE_SERVICE', 'timeliness'),
  service('NO_FOLLOW_UP', 'reliability'),
  service('REPAIR_DELAY', 'timeliness', 'solution'),
  service('RETURN_DELAY', 'timeliness', 'solution'),
  service('EXCHANGE_DELAY', 'timeliness', 'solution'),
  service('ATTITUDE', 'warmth', 'words'),
  service('BUCK_PASSING', 'solution', 'reliability'),
  service('PROMISE_BROKEN', 'reliability'),
  service('REPEAT_STORY', 'solution', 'timeliness'),
  service('OWNER_UNKNOWN', 'solution', 'reliability'),
  service('CLAIM_DELAY', 'timeliness', 'solution'),
  service('CLAIM_DROPPED', 'solution', 'reliability'),
  service('INFO_WRONG', 'product-knowledge', 'instructions'),
  service('UNANSWERED', 'timeliness'),
  cause('purchasing', 'supplier', 'SUPPLIER_SERVICE', 'timeliness', 'solution'),
  cause('purchasing', 'supplier', 'PROC_QUALITY', 'quality'),
  cause('purchasing', 'supplier', 'PROC_LEADTIME', 'timeliness', 'delivery'),
  {
    ...cause('logistics', 'carrier', 'DELIVERY_LATE', 'delivery', 'timeliness'),
    demands: ['delivery-times'],
  },
  cause('logistics', 'carrier', 'LOST_ITEM', 'delivery'),
  cause('logistics', 'carrier', 'DAMAGED', 'delivery', 'quality'),
  cause('logistics', 'staff', 'STOCK', 'delivery', 'reliability'),
  cause('product', 'product', 'DEFECT', 'quality', 'function'),
  cause('product', 'product', 'PERFORMANCE', 'performance', 'efficiency'),
  cause('product', 'product', 'BATCH', 'quality'),
  cause('product', 'product', 'USABILITY', 'ease-of-use', 'instructions'),
  cause('finance', undefined, 'REPAIR_PRICE', 'repair-price'),
  cause('finance', 'staff', 'BILLING', 'reliability', 'price'),
  cause('finance', 'staff', 'DISCOUNT', 'price', 'reliability'),
  { ...cause('customer-service', 'customer', 'MISUSE', 'instructions', 'ease-of-use'), neverStaff: true },
  {
    ...cause('customer-service', undefined, 'OTHER', 'solution'),
    demands: ['words'],
    alertAbovePercent: 10,
  },
];
