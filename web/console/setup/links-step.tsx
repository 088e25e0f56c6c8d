import { Box, Button, Link, SpaceBetween, StatusIndicator } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SetupStep } from '../../../shared/domain/triage/desk-settings.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { destinations } from '../frame/navigation.ts';

type LinkedStep = Exclude<SetupStep, 'company' | 'mail'>;

interface LinksStepProps {
  readonly step: LinkedStep;
  readonly busy: boolean;
  readonly onDone: () => void;
}

/** Where each of these is changed. */
const places: Readonly<Record<LinkedStep, readonly string[]>> = {
  team: ['/settings/agent', '/settings/routing-rules/default', '/settings/permissions', '/settings/register'],
  causes: ['/settings/cause', '/settings/indicator', '/settings/product-line', '/settings/canned-reply'],
  policy: ['/settings/desk-settings/default'],
};

/** A default that works, and the pages on which it can be changed, now or on any later day. */
export function LinksStep({ step, busy, onDone }: LinksStepProps) {
  const { t } = useTranslation(['console-setup', 'console']);
  const router = useRouter();
  const follow = useFollowLink();
  return (
    <SpaceBetween size="m">
      <StatusIndicator type="success">{t(`works.${step}`)}</StatusIndicator>
      <Box>
        <ul>
          {destinations
            .filter(({ to }) => places[step].includes(to))
            .map(({ to, text }) => (
              <li key={to}>
                <Link href={router.buildLocation({ to }).href} onFollow={follow}>
                  {t(`console:${text}` as 'next')}
                </Link>
              </li>
            ))}
        </ul>
      </Box>
      <Button variant="primary" loading={busy} onClick={onDone}>
        {t('keep')}
      </Button>
    </SpaceBetween>
  );
}
