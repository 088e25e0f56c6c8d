import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packState, unpackState } from '../../../shared/data/pack-state.ts';
import { decide } from '../../../shared/domain/complaints/decide.ts';
import { evolve } from '../../../shared/domain/complaints/evolve.ts';
import { legalCommands } from '../../../shared/domain/complaints/lifecycle.ts';
import { owedFact } from '../../../shared/domain/complaints/moments.ts';
import type { ComplaintState } from '../../../shared/domain/complaints/state.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Actor } from '../../../shared/domain/identity/actor.ts';
import { addSeconds } from '../../../shared/domain/instant.ts';
import { sampleCommand } from '../../support/builders/commands.ts';
import { submission, tuesdayMorning } from '../../support/builders/complaints.ts';
import { everyTarget } from '../../support/builders/policies.ts';
import { itemSize } from '../../support/item-size.ts';

/** Everything is promised, and ids are as long as they may be. */
const { book, key: longKey } = everyTarget(20);
const { policyOf } = book;
const longId = '3f2a91c4-7d6e-4b1a-9c55-0a1b2c3d4e5f';
const actors: readonly Actor[] = [
  { kind: 'customer' },
  { kind: 'staff', id: longId, roles: ['agent'] },
  { kind: 'staff', id: `${longId.slice(0, -1)}0`, roles: ['lead'] },
  { kind: 'system', id: 'photo-scanner' },
];

function firstState(): ComplaintState {
  const data = {
    submission: submission(),
    language: 'zh-CN',
    channel: 'counter',
    department: 'customer-service',
    ownerId: longId,
    policy: longKey,
    priority: 'urgent',
    keyHash: 'k',
    bodyHash: 'b',
  } as const;
  return evolve(undefined, { type: 'received', data }, tuesdayMorning, policyOf);
}

/** Everything a complaint can go through: a random walk of legal commands by random people, timers in between. */
function walk(steps: readonly { choice: number; actor: Actor; seconds: number }[]): ComplaintState[] {
  let at = tuesdayMorning;
  let state = firstState();
  const states = [state];
  for (const { choice, actor, seconds } of steps) {
    at = addSeconds(at, seconds);
    for (let owed = owedFact(state, policyOf, at); owed; owed = owedFact(state, policyOf, at)) {
      state = evolve(state, owed, at, policyOf);
      states.push(state);
    }
    const legal = legalCommands(state.status, actor.kind);
    const command = legal[choice % legal.length];
    if (!command) continue;
    try {
      const context = { reference: 'R-1', actor, at, surveyDelaySeconds: 3600, book };
      const fact = decide(state, sampleCommand(command), context);
      if (fact) state = evolve(state, fact, at, policyOf, actor.kind === 'staff' ? actor.id : undefined);
      states.push(state);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return states;
}

const step = fc.record({
  choice: fc.nat(),
  actor: fc.constantFrom(...actors),
  seconds: fc.double({ min: 0.001, max: 90_000, noNaN: true }),
});

describe('the folded state', () => {
  it('stays within 500 bytes of the item through any life, with ids of full length', () => {
    let largest = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
        for (const state of walk(steps)) {
          const stored = packState(state);
          largest = Math.max(largest, itemSize(stored));
          expect(itemSize(stored), JSON.stringify(stored)).toBeLessThanOrEqual(500);
          expect(unpackState(stored)).toEqual(state);
          expect(unpackState(state)).toEqual(state);
        }
      }),
      { numRuns: 400, seed: 20_261_124 },
    );
    // The walk goes deep: a shallow one would prove nothing.
    expect(largest).toBeGreaterThan(425);
  });
});
