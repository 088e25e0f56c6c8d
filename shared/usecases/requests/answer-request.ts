import type { Ids } from '../../adapters/ids.ts';
import type { RequestAnswer } from '../../contracts/requests.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/instant.ts';
import type { RespondentKind } from '../../domain/requests/respondent.ts';
import { localDateOf } from '../../domain/sla/local-date.ts';
import { type CommandDeps, type CommandResult, executeCommand } from '../complaints/execute-command.ts';

export interface AnswerDeps extends CommandDeps {
  readonly ids: Pick<Ids, 'hash'>;
}

export interface AnsweredRequest {
  readonly reference: string;
  /** Number of the request, as the link says. */
  readonly request: number;
  readonly respondent: { readonly kind: RespondentKind; readonly id: string };
  readonly answer: RequestAnswer;
  /** IANA zone of the calendar: which day it is. */
  readonly zone: string;
  readonly at: Instant;
}

/**
 * The answer of a supplier or department ends the wait and gives the complaint back to its owner. It makes sense at any
 * newer state in which that request is still open; the same page sent again is the same answer.
 * @throws DomainError gone/`request-closed`, unprocessable/`date-past`, and what executeCommand throws.
 */
export async function answerRequest(deps: AnswerDeps, asked: AnsweredRequest): Promise<CommandResult> {
  const { reference, request, respondent, answer, zone, at } = asked;
  const { text, promisedOn, commandId } = answer;
  if (promisedOn !== undefined && promisedOn < localDateOf(at, zone))
    throw new DomainError('unprocessable', 'date-past', 'Choose a date that is not in the past.');
  const hash = deps.ids.hash([commandId, request, text, promisedOn ?? ''].join('\n'));
  try {
    return await executeCommand(deps, {
      reference,
      command: {
        type: 'answer-request',
        data: { text, request, ...(promisedOn !== undefined && { promisedOn }) },
      },
      commandId: Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
      expectedSequence: 0,
      actor: respondent,
      at,
      onConflict: 'retry',
    });
  } catch (error) {
    // The complaint waits for nobody any more: to whoever was asked that is the same.
    if (error instanceof DomainError && error.code === 'illegal-transition') throw requestClosed();
    throw error;
  }
}

export const requestClosed = (): DomainError =>
  new DomainError('gone', 'request-closed', 'This question needs no answer any more. Thank you.');
