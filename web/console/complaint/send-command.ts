import type { StaffCommandRequest } from '../../../shared/contracts/staff-commands.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { useApi } from '../api/api-context.ts';

/** A command as the API takes it; `commandId` is made once per intention, so that sending it again does nothing twice. */
export type Command = Pick<StaffCommandRequest, 'type' | 'data' | 'commandId' | 'expectedSequence'>;

/** Sends a command; the answer is the complaint as it is then. @throws Problem conflict/`changed-meanwhile`, and others. */
export function useSendCommand(): (reference: string, command: Command) => Promise<ComplaintView> {
  const api = useApi();
  return (reference, command) => api.post<ComplaintView>(`/complaints/${reference}/commands`, command);
}
