import { Alert, Box, CopyToClipboard, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';

/** A secret, this once: whoever closes it without copying makes another. */
export function SecretShown({ secret }: { readonly secret: string }) {
  const { t } = useTranslation('console-integration');
  return (
    <Alert type="warning" header={t('secret.once')}>
      <SpaceBetween size="s">
        <Box variant="code">
          <span data-secret style={{ overflowWrap: 'anywhere' }}>
            {secret}
          </span>
        </Box>
        <CopyToClipboard
          copyButtonText={t('secret.copy')}
          copySuccessText={t('secret.copied')}
          copyErrorText={t('secret.notCopied')}
          textToCopy={secret}
        />
      </SpaceBetween>
    </Alert>
  );
}
