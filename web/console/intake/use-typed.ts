import { useState } from 'react';
import { keepDraft, readDraft } from '../complaint/drafts.ts';
import { nothingTyped, type Typed, type TypedField } from './intake-data.ts';

const draft = ['new', 'intake'] as const;

function kept(): Partial<Typed> {
  try {
    return JSON.parse(readDraft(...draft) || '{}');
  } catch {
    return {};
  }
}

export interface TypedState {
  readonly typed: Typed;
  readonly type: (field: TypedField) => (event: { readonly detail: { readonly value: string } }) => void;
  readonly set: (field: TypedField, value: string) => void;
  readonly clear: () => void;
}

/** What stands in the form: kept in this tab until it is sent, so that a reload or a look at another page loses nothing. */
export function useTyped(reference: string): TypedState {
  const [typed, setTyped] = useState<Typed>(() => ({
    ...nothingTyped,
    ...kept(),
    ...(reference && { reference }),
  }));
  const set = (field: TypedField, value: string) =>
    setTyped((before) => {
      const after = { ...before, [field]: value };
      keepDraft(...draft, JSON.stringify(after));
      return after;
    });
  return {
    typed,
    set,
    type:
      (field) =>
      ({ detail }) =>
        set(field, detail.value),
    clear: () => {
      keepDraft(...draft, '');
      setTyped(nothingTyped);
    },
  };
}
