import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../keyboard/shortcuts.ts';

interface RowKeys {
  readonly references: readonly string[];
  readonly onToggle: (reference: string) => void;
}

const linkOf = (reference: string): HTMLElement | null =>
  document.querySelector(`[data-complaint="${CSS.escape(reference)}"]`);

/** j and k go through the rows, Enter opens (the row's link has the keyboard), x selects. */
export function useRowKeys({ references, onToggle }: RowKeys): void {
  const { t } = useTranslation('console-queue');
  /** Stays when the row itself has left the queue. */
  const last = useRef(-1);
  const current = (): number => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-complaint]')?.dataset.complaint;
    return focused === undefined ? last.current : references.indexOf(focused);
  };
  const move = (step: 1 | -1) => {
    const next = Math.min(Math.max(current() + step, 0), references.length - 1);
    last.current = next;
    const link = linkOf(references[next] ?? '');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const toggle = () => {
    const reference = references[current()];
    if (reference !== undefined) onToggle(reference);
  };
  useShortcuts([
    { keys: 'j', text: t('keys.next'), run: () => move(1) },
    { keys: 'Alt+KeyJ', text: t('keys.next'), run: () => move(1) },
    { keys: 'k', text: t('keys.previous'), run: () => move(-1) },
    { keys: 'Alt+KeyK', text: t('keys.previous'), run: () => move(-1) },
    { keys: 'x', text: t('keys.select'), run: toggle },
  ]);
}
