import { Button, SpaceBetween } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFollowLink } from '../frame/follow-link.ts';

interface NextPageProps {
  /** Address of the list, without its search. */
  readonly to: string;
  /** What of its search stays from page to page. */
  readonly search?: object;
  /** What the page that is shown begins after; absent: it is the first. */
  readonly shown: string | undefined;
  readonly next: string | undefined;
}

/** Goes through a list that can only be read onwards: to its next page, and back to its beginning. */
export function NextPage({ to, search: stays, shown, next }: NextPageProps) {
  const { t } = useTranslation('console-integration');
  const router = useRouter();
  const follow = useFollowLink();
  if (shown === undefined && next === undefined) return null;
  const hrefOf = (search: object) =>
    router.buildLocation({ to, search: { ...stays, ...search } } as never).href;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {shown !== undefined && (
        <Button href={hrefOf({})} onFollow={follow}>
          {t('toBeginning')}
        </Button>
      )}
      {next !== undefined && (
        <Button href={hrefOf({ after: next })} onFollow={follow}>
          {t('nextPage')}
        </Button>
      )}
    </SpaceBetween>
  );
}
