/** Departments that can own a complaint. */
export const departments = ['customer-service', 'purchasing', 'logistics', 'product', 'finance'] as const;
export type Department = (typeof departments)[number];
