import { SideNavigation } from '@cloudscape-design/components';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.ts';
import { useFollowLink } from './follow-link.ts';
import { destinations } from './navigation.ts';

/** The pages that this person may open. */
export function SideBar() {
  const { t } = useTranslation('console');
  const { may } = useMe();
  const router = useRouter();
  const { pathname } = useLocation();
  const follow = useFollowLink();
  const links = destinations
    .filter(({ action }) => may(action))
    .map(({ to, text }) => ({
      type: 'link' as const,
      text: t(text),
      href: router.buildLocation({ to }).href,
      to,
    }));
  const active = links.find(({ to }) => to === pathname);
  return <SideNavigation items={links} activeHref={active?.href ?? ''} onFollow={follow} />;
}
