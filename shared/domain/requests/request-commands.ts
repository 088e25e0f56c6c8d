import type { RequestEvents, Shareable } from './request-events.ts';

interface Question {
  readonly text: string;
  readonly share?: readonly Shareable[];
}

/** What can be done about a request to a supplier or another department. */
export interface RequestCommands {
  /** Without `supplierId` nobody is mailed: the agent asks in some other way, and the wait is measured all the same. */
  'ask-supplier': Question & { readonly supplierId?: string };
  'ask-department': Question & { readonly departmentId?: string };
  /** By the link of the request's mail; `request` is the number the link was made for. */
  'answer-request': RequestEvents['supplier-answered'];
  'end-wait': RequestEvents['wait-ended'];
}
