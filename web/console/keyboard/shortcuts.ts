import { useEffect, useRef, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';
import { isNotOurs } from './ignored-keys.ts';

export interface Shortcut {
  /** As tinykeys writes it: `j`, `Alt+KeyJ`, `$mod+KeyK`, `[Shift]+?`. */
  readonly keys: string;
  /** What it does, in the reader's language: the `?` sheet shows it. */
  readonly text: string;
  readonly run: () => void;
}

/** What can be pressed on the page as it stands. */
let active: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function change(to: readonly Shortcut[]): void {
  active = to;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useActiveShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => active);

/**
 * Binds keys while the component stands. None fires while an input method composes, in a dialog, or (without a
 * modifier) in a field.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  const shape = JSON.stringify(shortcuts.map(({ keys, text }) => [keys, text]));
  useEffect(() => {
    const bound = (JSON.parse(shape) as [string, string][]).map(([keys, text], index): Shortcut => {
      return { keys, text, run: () => newest.current[index]?.run() };
    });
    change([...active, ...bound]);
    const run = (one: Shortcut) => (event: KeyboardEvent) => {
      event.preventDefault();
      one.run();
    };
    const unbind = tinykeys(window, Object.fromEntries(bound.map((one) => [one.keys, run(one)])), {
      ignore: isNotOurs,
    });
    return () => {
      unbind();
      change(active.filter((one) => !bound.includes(one)));
    };
  }, [shape]);
}
