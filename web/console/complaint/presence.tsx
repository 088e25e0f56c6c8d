import { Alert } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PresenceView } from '../../../shared/contracts/presence.ts';
import { useApi } from '../api/api-context.ts';
import { useLibrary } from '../triage/library.ts';
import { readDraft } from './drafts.ts';

/** Said so often while the page is looked at; a page in the background says nothing. */
const everyMilliseconds = 30_000;

/** Who else has this complaint open, and who of them has begun to write. */
export function Presence({ reference }: { readonly reference: string }) {
  const { t } = useTranslation('console-complaint');
  const { agents } = useLibrary();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['presence', reference],
    refetchInterval: everyMilliseconds,
    staleTime: everyMilliseconds,
    retry: false,
    queryFn: () =>
      api.post<PresenceView>(`/complaints/${encodeURIComponent(reference)}/presence`, {
        writing: (['reply', 'add-note'] as const).some((kind) => readDraft(reference, kind) !== ''),
      }),
  });
  const others = data?.others ?? [];
  if (others.length === 0) return null;
  const nameOf = (id: string) => agents.find((one) => one.id === id)?.name ?? id;
  return (
    <Alert type="info">
      {others.map(({ staffId, writing }) => (
        <div key={staffId}>
          {t(writing ? 'presence.writing' : 'presence.open', { name: nameOf(staffId) })}
        </div>
      ))}
    </Alert>
  );
}
