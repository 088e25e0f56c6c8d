/** What a customer may do on the status page, and the command behind it. */
export const commandOf = {
  message: 'customer-write',
  'accept-offer': 'accept-offer',
  'reject-offer': 'reject-offer',
  'confirm-solution': 'confirm-solution',
  reopen: 'reopen',
  withdraw: 'withdraw',
} as const;
export type CustomerActionName = keyof typeof commandOf;
export const customerActionNames = Object.keys(commandOf) as readonly CustomerActionName[];
