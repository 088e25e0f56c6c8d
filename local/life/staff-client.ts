import { randomUUID } from 'node:crypto';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import type { ComplaintState } from '../../shared/domain/complaints/state.ts';
import type { CustomerScore } from '../../shared/domain/customers/score.ts';
import { getJson, postJson } from './http.ts';

/** What the staff API says of one complaint. */
export interface StaffView {
  readonly reference: string;
  readonly sequence: number;
  readonly state: ComplaintState;
  readonly timeline: readonly ComplaintEvent[];
  readonly score?: CustomerScore | null;
}

/** A signed-in member of staff, over HTTP. */
export function staffClient(gatewayUrl: string, accessToken: string) {
  const authorization = { authorization: `Bearer ${accessToken}` };
  const base = `${gatewayUrl}/api/staff`;
  const view = (reference: string) => getJson<StaffView>(`${base}/complaints/${reference}`, authorization);
  return {
    view,
    /** Sends a command at the newest state. */
    async command(reference: string, command: ComplaintCommand): Promise<void> {
      const { sequence } = await view(reference);
      await postJson(
        `${base}/complaints/${reference}/commands`,
        { ...command, commandId: randomUUID(), expectedSequence: sequence },
        authorization,
      );
    },
    costs: <T>(query: string) => getJson<T>(`${base}/costs${query}`, authorization),
  };
}
export type StaffClient = ReturnType<typeof staffClient>;
