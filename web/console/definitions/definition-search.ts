import { notFound } from '@tanstack/react-router';
import { type EditableKind, editableKinds } from './definition-fields.ts';

export interface DefinitionSearch {
  /** What is looked for among ids and names. */
  readonly find?: string;
  /** Also what is offered no more. */
  readonly retired?: true;
}

/** Whatever somebody wrote into the address: what is unknown is left out. */
export function readDefinitionSearch(search: Readonly<Record<string, unknown>>): DefinitionSearch {
  const { find, retired } = search;
  return {
    ...((typeof find === 'string' || typeof find === 'number') && find !== '' && { find: String(find) }),
    ...((retired === true || retired === 'true') && { retired: true }),
  };
}

/** The kind that an address names. @throws what shows "no such page" for one that this form cannot edit. */
export function kindIn({ kind }: { readonly kind: string }): EditableKind {
  const known = editableKinds.find((one) => one === kind);
  if (!known) throw notFound();
  return known;
}
