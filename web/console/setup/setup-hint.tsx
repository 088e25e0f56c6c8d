import { Alert, Box, Button } from '@cloudscape-design/components';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { useKnownSettings } from './setup-api.ts';
import { openStep } from './setup-state.ts';

/** Above the queue of whoever may set the desk up, until each step has been looked at or skipped. */
export function SetupHint() {
  const { t } = useTranslation('console');
  const { may } = useMe();
  const { pathname } = useLocation();
  const router = useRouter();
  const follow = useFollowLink();
  const here = may('desk.edit') && pathname === '/complaints';
  const settings = useKnownSettings(here);
  if (!here || !settings || openStep(settings) === undefined) return null;
  return (
    <Box margin={{ bottom: 's' }}>
      <Alert
        type="info"
        action={
          <Button href={router.buildLocation({ to: '/settings/setup' }).href} onFollow={follow}>
            {t('setup.begin')}
          </Button>
        }
      >
        {t('setup.hint')}
      </Alert>
    </Box>
  );
}
