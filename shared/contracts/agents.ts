import * as z from 'zod';
import type { Agent } from '../domain/identity/agent.ts';
import type { Action } from '../domain/identity/permissions.ts';
import type { Role } from '../domain/identity/roles.ts';
import type { Instant } from '../domain/instant.ts';
import { emailAddress, languageCode, longText } from './complaints.ts';
import { commandId } from './contacts.ts';

export const agentsQuery = z.strictObject({ lang: languageCode.optional() });

/** One member of staff. */
export interface AgentView extends Agent {
  readonly id: string;
  /** False: deactivated. */
  readonly active: boolean;
  readonly absentToday: boolean;
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
  /** Complaints that are theirs and open; `more`: at least so many. Under a second behind. */
  readonly open: { readonly count: number; readonly more: boolean };
}

/** `GET /api/staff/agents`. */
export interface AgentsView {
  readonly agents: readonly AgentView[];
  /** Which roles hold which action: the permission table as the API uses it. */
  readonly permissions: Readonly<Record<Action, readonly Role[]>>;
  readonly now: Instant;
}

/** `POST /api/staff/agents/{id}/account`: the invitation goes to this address. */
export const accountRequest = z.strictObject({ email: emailAddress });

export interface AccountView {
  readonly id: string;
  readonly account: 'created' | 'exists';
}

/** `POST /api/staff/agents/{id}/hand-over`: one page of a round. */
export const handOverRequest = z.strictObject({
  commandId,
  summary: longText(2_000),
  after: z
    .string()
    .regex(/^[A-Za-z0-9_=-]{1,512}$/)
    .optional(),
});

/** One page; a round from the beginning that moves and leaves nothing is the end. */
export interface HandOverView {
  readonly moved: readonly { readonly reference: string; readonly ownerId: string }[];
  readonly left: readonly { readonly reference: string; readonly code: string }[];
  readonly after?: string;
  readonly now: Instant;
}
