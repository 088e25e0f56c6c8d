import { Alert, Box, Button, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { useSession } from './session-context.ts';

/** Nobody is signed in: after signing out, or when what came back from the hosted page was no sign-in of this browser. */
export function SignedOutPage({ reason }: { readonly reason: 'signed-out' | 'refused' }) {
  const { t } = useTranslation('console');
  const session = useSession();
  return (
    <Box padding="xxl" textAlign="center">
      <main>
        <SpaceBetween size="l" alignItems="center">
          <Box variant="h1">{t('signedOut.title')}</Box>
          {reason === 'refused' ? (
            <Alert type="warning">{t('signedOut.refused')}</Alert>
          ) : (
            <Box>{t('signedOut.lead')}</Box>
          )}
          <Button variant="primary" onClick={() => session.signIn()}>
            {t('signedOut.signIn')}
          </Button>
        </SpaceBetween>
      </main>
    </Box>
  );
}
