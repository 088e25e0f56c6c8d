import { describe, expect, it } from 'vitest';
import { demoReplies } from '../../../local/seed-replies.ts';
import { demoTeams } from '../../../local/seed-teams.ts';
import { definitionValues } from '../../../shared/contracts/definitions.ts';
import { definitionRules } from '../../../shared/usecases/definitions/definition-rules.ts';

describe('the demo company’s replies and teams', () => {
  it.each([...demoReplies, ...demoTeams])('$id is what the API would take', async (one) => {
    expect(definitionValues[one.kind].parse(one.value)).toEqual(one.value);
    const at = '2026-11-24T02:00:00.000Z';
    const context = { newest: async () => [], versions: async () => [], at, language: 'en' as const };
    expect(await definitionRules[one.kind]?.check?.(one as never, context)).toEqual([]);
  });
});
