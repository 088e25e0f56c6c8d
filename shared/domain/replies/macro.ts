import type { ComplaintCommand } from '../complaints/commands.ts';
import type { Department } from '../complaints/departments.ts';
import type { Outcome } from '../complaints/state.ts';
import type { Texts } from '../language.ts';

export const bareSteps = ['acknowledge', 'investigate', 'start-remedy', 'close'] as const;
export const wordSteps = [
  'reply',
  'add-note',
  'ask-customer',
  'escalate',
  'request-approval',
  'follow-up',
] as const;

/** One command of a macro; its words in the languages of the customers, with placeholders. */
export type MacroStep =
  | { readonly type: (typeof bareSteps)[number] }
  | { readonly type: (typeof wordSteps)[number]; readonly text: Texts }
  | { readonly type: 'resolve'; readonly outcome: Outcome; readonly text: Texts }
  | {
      readonly type: 'assign';
      readonly ownerId: string;
      readonly department: Department;
      readonly text: Texts;
    };

/** What is often done together: the definition `macro`. */
export interface Macro {
  readonly name: string;
  readonly steps: readonly MacroStep[];
}

/** The command of a step with the words that are to be said. */
export function commandOfStep(step: MacroStep, text: string): ComplaintCommand {
  switch (step.type) {
    case 'resolve':
      return { type: 'resolve', data: { outcome: step.outcome, text } };
    case 'assign': {
      const { ownerId, department } = step;
      return { type: 'assign', data: { ownerId, department, summary: text } };
    }
    default:
      return { type: step.type, data: 'text' in step ? { text } : {} } as ComplaintCommand;
  }
}

/** Whether a step says something. */
export const hasWords = (step: MacroStep): step is Extract<MacroStep, { readonly text: Texts }> =>
  'text' in step;
