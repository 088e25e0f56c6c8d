import { useSyncExternalStore } from 'react';

/** Cloudscape's own breakpoint between phone and desk. */
const narrow = matchMedia('(max-width: 688px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the page is as narrow as a phone's. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
