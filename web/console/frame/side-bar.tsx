import { SideNavigation, type SideNavigationProps } from '@cloudscape-design/components';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.ts';
import { useFollowLink } from './follow-link.ts';
import { type Destination, destinations, sections } from './navigation.ts';

/** The pages that this person may open, below their headings. */
export function SideBar() {
  const { t } = useTranslation('console');
  const { may } = useMe();
  const router = useRouter();
  const { pathname } = useLocation();
  const follow = useFollowLink();
  const allowed = destinations.filter(({ action }) => may(action));
  const hrefOf = ({ to }: Pick<Destination, 'to'>) => router.buildLocation({ to }).href;
  const linksOf = (section: Destination['section']): SideNavigationProps.Link[] =>
    allowed
      .filter((one) => one.section === section)
      .map((one) => ({ type: 'link', text: t(one.text), href: hrefOf(one) }));
  const items: SideNavigationProps.Item[] = [
    ...linksOf(undefined),
    ...sections.flatMap((section) => {
      const links = linksOf(section);
      return links.length === 0
        ? []
        : [{ type: 'section' as const, text: t(`navigation.${section}`), items: links }];
    }),
  ];
  const active = allowed.find(({ to }) => to === pathname);
  return <SideNavigation items={items} activeHref={active ? hrefOf(active) : ''} onFollow={follow} />;
}
