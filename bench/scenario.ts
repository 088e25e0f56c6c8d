import type { Progress } from '../local/progress.ts';

/** One line of a result: what was measured, the figure with its unit, and the goal it is held to. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal?: string;
  /** An item of the account, left out of the README. */
  readonly detail?: true;
}

/** One thing that is measured; bench/scenarios has one a file. */
export interface Scenario {
  readonly title: string;
  /** What these figures say nothing about. */
  readonly cannotShow?: string;
  run(out: Progress): Promise<readonly Row[]>;
}
