/** Roles are groups of the identity provider. */
export const roles = [
  'agent',
  'caller',
  'technician',
  'logistics',
  'lead',
  'manager',
  'finance',
  'admin',
] as const;
export type Role = (typeof roles)[number];
