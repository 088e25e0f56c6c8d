import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { staffDesk } from './staff-desk.ts';

/** A new complaint as the staff API shows it to lin. */
export async function complaintShown(): Promise<ComplaintView> {
  const desk = staffDesk();
  const reference = await desk.receive();
  return (await desk.get(`/api/staff/complaints/${reference}`)).json as unknown as ComplaintView;
}
