import { Box, Spinner } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';

/** Stands where a page or a part of one will be. */
export function Loading() {
  const { t } = useTranslation('console');
  return (
    <Box padding="xxl" textAlign="center" color="text-status-inactive">
      <span role="status" data-loading>
        <Spinner /> {t('loading')}
      </span>
    </Box>
  );
}
