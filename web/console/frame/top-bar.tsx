import { TopNavigation, type TopNavigationProps } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Language, languages, textIn } from '../../../shared/domain/language.ts';
import { useMe } from '../api/me.ts';
import { forgetDrafts } from '../complaint/drafts.ts';
import { useSession } from '../session/session-context.ts';
import { useKnownSettings } from '../setup/setup-api.ts';
import { chooseLanguage, currentLanguage } from '../words/words.ts';
import { useFollowLink } from './follow-link.ts';

/** Each in itself, so that whoever reads only one finds it. */
const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

interface TopBarProps {
  readonly navigationOpen: boolean;
  readonly onNavigation: () => void;
}

/** The way to the navigation, name of the product, language, and who is signed in. */
export function TopBar({ navigationOpen, onNavigation }: TopBarProps) {
  const { t } = useTranslation('console');
  const session = useSession();
  const me = useMe();
  const follow = useFollowLink();
  const { href } = useRouter().buildLocation({ to: '/complaints' });
  const language = currentLanguage();
  const name = useKnownSettings(true)?.company?.name;
  const company = name && textIn(name, language);
  const utilities: TopNavigationProps.Utility[] = [
    {
      type: 'menu-dropdown',
      text: languageNames[language],
      ariaLabel: `${t('top.language')}: ${languageNames[language]}`,
      items: languages.map((id) => ({ id, text: languageNames[id], lang: id })),
      onItemClick: ({ detail }) => void chooseLanguage(detail.id as Language),
    },
    {
      type: 'menu-dropdown',
      text: me.id,
      iconName: 'user-profile',
      ariaLabel: t('top.account', { id: me.id }),
      description: me.roles.map((role) => t(`role.${role}`)).join(', '),
      items: [{ id: 'sign-out', text: t('top.signOut') }],
      onItemClick: () => {
        forgetDrafts();
        session.signOut();
      },
    },
  ];
  return (
    <div id="top">
      <a className="skip" href="#content">
        {t('top.skip')}
      </a>
      <button
        type="button"
        className="frame-menu"
        aria-controls="navigation"
        aria-expanded={navigationOpen}
        aria-label={t('navigation.label')}
        onClick={onNavigation}
      >
        ☰
      </button>
      <TopNavigation
        identity={{ href, title: company ? `Redress · ${company}` : 'Redress', onFollow: follow }}
        utilities={utilities}
      />
    </div>
  );
}
