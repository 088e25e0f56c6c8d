import { AppLayoutToolbar } from '@cloudscape-design/components';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IntakeShortcut } from '../intake/intake-shortcut.tsx';
import { Palette } from '../keyboard/palette.tsx';
import { ShortcutSheet } from '../keyboard/shortcut-sheet.tsx';
import { SetupHint } from '../setup/setup-hint.tsx';
import { Loading } from './loading.tsx';
import { NotificationBar } from './notifications.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** What is around every page: top bar, navigation, notifications. */
export function ConsoleFrame() {
  const { t } = useTranslation('console');
  const [navigationOpen, setNavigationOpen] = useState(() => matchMedia('(min-width: 1200px)').matches);
  return (
    <>
      <TopBar />
      <AppLayoutToolbar
        headerSelector="#top"
        navigation={<SideBar />}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        toolsHide
        notifications={<NotificationBar />}
        stickyNotifications
        ariaLabels={{ navigation: t('navigation.label'), notifications: t('notifications.label') }}
        content={<Content />}
      />
      <IntakeShortcut />
      <ShortcutSheet />
      <Palette />
    </>
  );
}

/** The page. When the address leads to another one, the keyboard goes there too. */
function Content() {
  const { pathname } = useLocation();
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    content.current?.focus();
  }, [pathname]);
  return (
    <div id="content" ref={content} tabIndex={-1}>
      <SetupHint />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
