import { Link } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';

/** What other systems can call, and how; a page outside of the console. */
export function ReferenceLink() {
  const { t } = useTranslation('console-integration');
  return (
    <Link external externalIconAriaLabel={t('newTab')} href="/api-reference">
      {t('reference')}
    </Link>
  );
}
