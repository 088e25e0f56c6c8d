import { type MacroRequest, macroRequest } from '../../shared/contracts/macros.ts';
import type { StaffCommandRequest } from '../../shared/contracts/staff-commands.ts';
import { commandActions, type StaffCommandType } from '../../shared/domain/complaints/command-permissions.ts';
import type { ComplaintCommand } from '../../shared/domain/complaints/commands.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { authorize } from '../../shared/domain/identity/permissions.ts';
import { commandOfStep, hasWords, type Macro } from '../../shared/domain/replies/macro.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { referenceIn } from '../../shared/lambda/reference-in.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import { allVersions } from '../../shared/usecases/definitions/list-definitions.ts';
import { runMacro } from '../../shared/usecases/replies/run-macro.ts';
import { checkBefore } from './check-before.ts';
import { closesRepeated } from './command-route.ts';
import { readComplaint } from './complaint-route.ts';
import type { StaffDeps } from './deps.ts';
import { staffOf } from './staff-member.ts';

/** Several commands and their words at once: each is an event of its own, none is written where one is not possible. */
export const macroRoute = (deps: StaffDeps): Route =>
  route({
    method: 'POST',
    path: '/api/staff/complaints/{reference}/macros',
    policy: { action: 'complaint.handle' },
    feature: 'staff-command',
    body: macroRequest,
    async handle(request) {
      const actor = staffOf(request);
      const reference = referenceIn(request.params);
      const { macro, texts, commandId, expectedSequence } = request.body;
      attributeTo(reference);
      const commands = commandsOf(await macroIn(deps, macro), texts);
      for (const command of commands) {
        authorize(actor, commandActions[command.type as StaffCommandType]);
        await checkBefore(deps, actor, reference, {
          ...command,
          commandId,
          expectedSequence,
        } as StaffCommandRequest);
      }
      const closes = commands.some(({ type }) => type === 'close');
      const repeatedCause = closes && (await closesRepeated(deps, reference, 'close'));
      const at = deps.now();
      await runMacro(deps, { reference, commands, commandId, expectedSequence, actor, at, repeatedCause });
      return { status: 200, json: await readComplaint(deps, reference, actor) };
    },
  });

/** @throws DomainError not-found/`definition-unknown`, conflict/`definition-changed`. */
async function macroIn(deps: StaffDeps, { id, version }: MacroRequest['macro']): Promise<Macro> {
  const versions = (await allVersions(deps, 'macro')).filter((one) => one.id === id);
  const newest = versions.sort((a, b) => b.version - a.version)[0];
  if (!newest || newest.retired)
    throw new DomainError('not-found', 'definition-unknown', `There is no macro ${id}.`, {
      kind: 'macro',
      id,
    });
  if (newest.version === version) return newest.value as Macro;
  throw new DomainError(
    'conflict',
    'definition-changed',
    'Somebody changed this meanwhile; look at it and try again.',
    {
      kind: 'macro',
      id,
      newest: newest.version,
    },
  );
}

/** @throws DomainError unprocessable/`words-of-step-missing`. */
function commandsOf({ steps }: Macro, texts: MacroRequest['texts']): readonly ComplaintCommand[] {
  return steps.map((step, i) => {
    const text = texts[i] ?? '';
    if (hasWords(step) && text === '')
      throw new DomainError('unprocessable', 'words-of-step-missing', `Write what step ${i + 1} says.`, {
        step: i + 1,
        field: `texts/${i}`,
      });
    return commandOfStep(step, text);
  });
}
