import { useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';

/** Alt+N anywhere: somebody calls. */
export function IntakeShortcut() {
  const { may } = useMe();
  const { pathname } = useLocation();
  return may('complaint.handle') && pathname !== '/complaints/new' ? <Bound /> : null;
}

function Bound() {
  const { t } = useTranslation('console');
  const router = useRouter();
  useShortcuts([
    { keys: 'Alt+KeyN', text: t('keys.log'), run: () => void router.navigate({ to: '/complaints/new' }) },
  ]);
  return null;
}
