import { type StaffCommandRequest, staffCommandRequest } from '../../shared/contracts/staff-commands.ts';
import { commandActions } from '../../shared/domain/complaints/command-permissions.ts';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import { authorize } from '../../shared/domain/identity/permissions.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { executeCommand } from '../../shared/usecases/complaints/execute-command.ts';
import { unmergeComplaint } from '../../shared/usecases/complaints/unmerge-complaint.ts';
import { ownerWhenReopened } from '../../shared/usecases/routing/successor.ts';
import { assessComplaint } from '../../shared/usecases/triage/assess-complaint.ts';
import { deskSettingsOf, isRepeated } from '../../shared/usecases/triage/is-repeated.ts';
import { checkBefore } from './check-before.ts';
import { readComplaint } from './complaint-route.ts';
import type { StaffDeps } from './deps.ts';
import { type StaffMember, staffOf } from './staff-member.ts';

/**
 * Every command of staff. Each has its own permission; the account must still be enabled; a complaint that somebody
 * else changed meanwhile answers 409 with what changed. The answer is the complaint as it is now.
 */
export const commandRoute = (deps: StaffDeps): Route =>
  route({
    method: 'POST',
    path: '/api/staff/complaints/{reference}/commands',
    policy: { action: 'complaint.handle' },
    feature: 'staff-command',
    body: staffCommandRequest,
    async handle(request) {
      const actor = staffOf(request);
      const command = request.body as StaffCommandRequest;
      const reference = referenceIn(request.params);
      authorize(actor, commandActions[command.type]);
      attributeTo(reference);
      await checkBefore(deps, actor, reference, command);
      await run(deps, actor, reference, command);
      return { status: 200, json: await readComplaint(deps, reference, actor) };
    },
  });

async function run(
  deps: StaffDeps,
  actor: StaffMember,
  reference: string,
  sent: StaffCommandRequest,
): Promise<void> {
  const { commandId, expectedSequence } = sent;
  const at = deps.now();
  if (sent.type === 'confirm') return void (await deps.confirm({ reference, commandId, actor, at }));
  const request = { reference, commandId, expectedSequence, actor, at, onConflict: 'reject' } as const;
  if (sent.type === 'assess') return void (await assessComplaint(deps, { ...request, sent: sent.data }));
  if (sent.type === 'unmerge')
    return void (await unmergeComplaint(deps, { ...request, text: sent.data.text }));
  const reopens = sent.type === 'reopen' && (await ownerWhenReopened(deps, reference, at));
  await executeCommand(deps, {
    ...request,
    command: { type: sent.type, data: { ...sent.data, ...reopens } } as ComplaintCommand,
    repeatedCause: await closesRepeated(deps, reference, sent.type),
  });
}

/** What a closing must know beyond the complaint's own log (R226). */
export async function closesRepeated(
  deps: StaffDeps,
  reference: string,
  type: StaffCommandRequest['type'],
): Promise<boolean> {
  if (type !== 'close' && type !== 'close-unresolved') return false;
  const [first, head] = await Promise.all([
    deps.complaints.event(reference, 1),
    deps.complaints.head(reference),
  ]);
  if (first?.type !== 'received' || !head) return false;
  return isRepeated(deps, first, head.state.cause, await deskSettingsOf(deps));
}
