import * as z from 'zod';
import {
  definitionQuery,
  definitionRequest,
  definitionValues,
} from '../../../shared/contracts/definitions.ts';
import { previewRequest } from '../../../shared/contracts/policy-preview.ts';
import { definitionKinds } from '../../../shared/domain/definitions/definition.ts';
import type { Operations } from '../operation.ts';

/** The body of each kind, called by its kind. */
const [first, ...others] = definitionKinds.map((kind) =>
  definitionRequest.extend({ value: definitionValues[kind].meta({ title: kind }) }),
);
if (!first) throw new RangeError('There is no kind of definition');
const kinds = `Kinds: ${definitionKinds.map((kind) => `\`${kind}\``).join(', ')}.`;

export const definitionOperations: Operations = {
  'GET /api/staff/definitions/{kind}': {
    summary: 'List what the company defined for itself.',
    description: kinds,
    query: definitionQuery,
    answer: { json: 'DefinitionsView' },
  },
  'GET /api/staff/definitions/{kind}/{id}': {
    summary: 'Show every version of a definition.',
    description: kinds,
    query: definitionQuery,
    answer: { json: 'DefinitionView' },
  },
  'POST /api/staff/definitions/{kind}/{id}': {
    summary: 'Add a version of a definition.',
    description: `${kinds} \`value\` is what the kind wants. Version 0 adds a definition, else the version that was looked at. Who may change it depends on the kind.`,
    body: others.length > 0 ? z.union([first, ...others]) : first,
    answer: { json: 'DefinitionView' },
  },
  'POST /api/staff/policies/preview': {
    summary: 'Show what a complaint would be promised.',
    description:
      'Nothing is stored. The rule that chooses, the policy, the calendar and each deadline, by what is saved; with a draft of a policy also by that.',
    body: previewRequest,
    answer: { json: 'PreviewView' },
  },
};
