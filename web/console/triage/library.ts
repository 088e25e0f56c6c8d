import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DefinitionsView } from '../../../shared/contracts/definitions.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useApi } from '../api/api-context.ts';
import { currentLanguage } from '../words/words.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Offered no more; what refers to it still has its name. */
  readonly retired: boolean;
}

/** The company's own lists, named in the reader's language. Empty while they are on their way. */
export interface Library {
  readonly causes: readonly Named[];
  readonly productLines: readonly Named[];
  /** Members of staff, deactivated ones among them; nobody where no records were made. */
  readonly agents: readonly Named[];
  /** The name of a cause; its code where the list does not have it; "not assessed" where there is none. */
  readonly causeName: (code: string | null | undefined) => string;
}

type Names = Readonly<Partial<Record<Language, string>>>;

/** In the reader's language, else in any. Names of people are the same in all. */
const nameIn = (names: Names | string): string =>
  typeof names === 'string'
    ? names
    : (names[currentLanguage()] ?? Object.values(names).find((one) => one !== undefined) ?? '');

const namedOf = ({ definitions }: DefinitionsView): readonly Named[] =>
  definitions.map(({ id, value, retired }) => ({
    id,
    name: nameIn((value as { readonly name: Names | string }).name),
    retired: retired === true,
  }));

export function useLibrary(): Library {
  const api = useApi();
  const { t } = useTranslation('library');
  const [causes, productLines, agents] = useQueries({
    queries: (['cause', 'product-line', 'agent'] as const).map((kind) => ({
      queryKey: ['definitions', kind],
      staleTime: 300_000,
      queryFn: () => api.get<DefinitionsView>(`/definitions/${kind}`),
    })),
  });
  const named = causes?.data ? namedOf(causes.data) : [];
  return {
    causes: named,
    productLines: productLines?.data ? namedOf(productLines.data) : [],
    agents: agents?.data ? namedOf(agents.data) : [],
    causeName: (code) =>
      code ? (named.find(({ id }) => id === code)?.name ?? code) : t('cause.UNCLASSIFIED'),
  };
}
