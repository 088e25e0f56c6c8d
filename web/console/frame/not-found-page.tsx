import { Header, Link, SpaceBetween } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFollowLink } from './follow-link.ts';

export function NotFoundPage() {
  const { t } = useTranslation('console');
  const follow = useFollowLink();
  const { href } = useRouter().buildLocation({ to: '/complaints' });
  return (
    <div data-not-found>
      <SpaceBetween size="m">
        <Header variant="h1">{t('notFound.title')}</Header>
        <Link href={href} onFollow={follow}>
          {t('notFound.back')}
        </Link>
      </SpaceBetween>
    </div>
  );
}
