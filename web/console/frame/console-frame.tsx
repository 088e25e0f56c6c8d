import './frame.css';
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
import { useNarrow } from './use-narrow.ts';

/** What is around every page: top bar, navigation, notifications. */
export function ConsoleFrame() {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(() => matchMedia('(min-width: 1200px)').matches);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // On a phone the navigation lies over the page that was chosen in it.
    if (narrow) setOpen(false);
  }, [pathname, narrow]);
  return (
    <>
      <TopBar navigationOpen={open} onNavigation={() => setOpen(!open)} />
      <div className="frame">
        <nav id="navigation" className="frame-side" aria-label={t('navigation.label')} hidden={!open}>
          <SideBar />
        </nav>
        <main className="frame-main">
          <div className="frame-notifications">
            <NotificationBar />
          </div>
          <Content />
        </main>
      </div>
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
