import type { Ids } from '../../adapters/ids.ts';
import type { ComplaintCommand } from '../../domain/complaints/commands.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RoutedBy } from '../../domain/routing/route-complaint.ts';
import { type CommandDeps, type CommandResult, executeCommand } from '../complaints/execute-command.ts';

export interface ActDeps extends CommandDeps {
  readonly ids: Pick<Ids, 'hash'>;
}

export interface CustomerAction {
  readonly reference: string;
  readonly command: ComplaintCommand;
  /** Named by the page. */
  readonly commandId: string;
  /** The newest event the page showed. */
  readonly expectedSequence: number;
  readonly at: Instant;
  /** Of a reopening: who has it from now on. No part of what the customer meant. */
  readonly routed?: RoutedBy;
}

/** One page, another text: another intention. The same text again: the same one. */
function intentionOf({ ids }: ActDeps, { commandId, command }: CustomerAction): string {
  const hash = ids.hash(`${commandId}\n${command.type}\n${JSON.stringify(command.data)}`);
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What a customer does on the status page. It makes sense at any newer state, but for an offer: nobody may accept or
 * refuse one that he has not seen. @throws DomainError conflict/`offer-changed`, and what executeCommand throws.
 */
export async function actOnComplaint(deps: ActDeps, action: CustomerAction): Promise<CommandResult> {
  const { routed, ...asked } = action;
  const { type, data } = asked.command;
  const answersOffer = type === 'accept-offer' || type === 'reject-offer';
  const command = { type, data: { ...data, ...(routed && { routed }) } } as ComplaintCommand;
  const by = { commandId: intentionOf(deps, action), actor: { kind: 'customer' } as const };
  const request = { ...asked, command, ...by };
  if (!answersOffer) return executeCommand(deps, { ...request, onConflict: 'retry' });
  try {
    return await executeCommand(deps, { ...request, onConflict: 'reject' });
  } catch (error) {
    const newest = newerWithoutOffer(error);
    if (newest === undefined) throw error;
    return executeCommand(deps, { ...request, expectedSequence: newest, onConflict: 'reject' });
  }
}

/** The newest number, when what came in between was no other offer. @throws DomainError conflict/`offer-changed`. */
function newerWithoutOffer(error: unknown): number | undefined {
  if (!(error instanceof DomainError) || error.code !== 'changed-meanwhile') return undefined;
  const { sequence, changes } = error.details as { sequence: number; changes: readonly { type: string }[] };
  if (changes.some(({ type }) => type === 'offered')) {
    throw new DomainError('conflict', 'offer-changed', 'The offer has changed; look at the new one first.');
  }
  return sequence;
}
