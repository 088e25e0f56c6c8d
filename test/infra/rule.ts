import { describe, expect, test } from 'vitest';
import type { Synthesized } from './synthesized.ts';

/** A rule over the synthesized stacks: what it finds wrong, and ways to break a template that it must notice. */
export interface Rule {
  /** Begins with the promise or rule it holds: `P17`, `rule 11`. */
  readonly title: string;
  check(app: Synthesized): string[];
  /** Each takes one safeguard away. */
  readonly sabotage: Readonly<Record<string, (app: Synthesized) => void>>;
}

/** Tests that the stages keep the rules, and that each rule notices each sabotage of the last stage. */
export function testRules(rules: readonly Rule[], ...apps: readonly [Synthesized, ...Synthesized[]]): void {
  for (const { title, check, sabotage } of rules) {
    describe(title, () => {
      for (const app of apps) test(`${app.stage} keeps it`, () => expect(check(app)).toEqual([]));
      for (const [what, breakIt] of Object.entries(sabotage)) {
        test(`it notices: ${what}`, () => {
          const broken = structuredClone(apps[0]);
          breakIt(broken);
          expect(check(broken)).not.toEqual([]);
        });
      }
    });
  }
}
