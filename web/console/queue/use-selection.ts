import { useState } from 'react';

/** Chosen rows of one page: what is not on the screen is not acted upon. */
export function useSelection(page: string) {
  const [state, setState] = useState({ page, selected: new Set<string>() as ReadonlySet<string> });
  const selected = state.page === page ? state.selected : new Set<string>();
  const select = (references: ReadonlySet<string>) => setState({ page, selected: references });
  return {
    selected,
    select,
    toggle(reference: string) {
      const changed = new Set(selected);
      if (!changed.delete(reference)) changed.add(reference);
      select(changed);
    },
  };
}
