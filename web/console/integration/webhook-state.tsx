import { StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../../shared/contracts/webhooks.ts';
import { instantText } from '../words/figures.ts';

/** Whether it is told anything, and why not. */
export function WebhookState({ webhook }: { readonly webhook: WebhookView }) {
  const { t } = useTranslation('console-integration');
  const { enabled, stopped, failingSince } = webhook;
  if (stopped) return <StatusIndicator type="error">{t(`webhooks.stopped.${stopped}`)}</StatusIndicator>;
  if (!enabled) return <StatusIndicator type="stopped">{t('webhooks.off')}</StatusIndicator>;
  if (failingSince)
    return (
      <StatusIndicator type="warning">
        {t('webhooks.failing', { time: instantText(failingSince) })}
      </StatusIndicator>
    );
  return <StatusIndicator type="success">{t('webhooks.on')}</StatusIndicator>;
}
