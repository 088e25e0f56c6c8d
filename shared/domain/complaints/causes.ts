/** Departments that can own a complaint. */
export const departments = ['customer-service', 'purchasing', 'logistics', 'product', 'finance'] as const;
export type Department = (typeof departments)[number];

/** The default causes, by the department that answers for them. UNCLASSIFIED until assessed: no cause in the state. */
export const causesOf: Readonly<Record<Department, readonly string[]>> = {
  'customer-service': [
    'LATE_SERVICE',
    'NO_FOLLOW_UP',
    'REPAIR_DELAY',
    'RETURN_DELAY',
    'EXCHANGE_DELAY',
    'ATTITUDE',
    'BUCK_PASSING',
    'PROMISE_BROKEN',
    'REPEAT_STORY',
    'OWNER_UNKNOWN',
    'CLAIM_DELAY',
    'CLAIM_DROPPED',
    'INFO_WRONG',
    'UNANSWERED',
    'MISUSE',
    'OTHER',
  ],
  purchasing: ['SUPPLIER_SERVICE', 'PROC_QUALITY', 'PROC_LEADTIME'],
  logistics: ['DELIVERY_LATE', 'LOST_ITEM', 'DAMAGED', 'STOCK'],
  product: ['DEFECT', 'PERFORMANCE', 'BATCH', 'USABILITY'],
  finance: ['REPAIR_PRICE', 'BILLING', 'DISCOUNT'],
};

export const causes: readonly string[] = departments.flatMap((department) => causesOf[department]);
