import { Box, Link, StatusIndicator } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SetupStep } from '../../../shared/domain/triage/desk-settings.ts';
import { useFollowLink } from '../frame/follow-link.ts';

interface StepLinkProps {
  readonly step: SetupStep;
  readonly number: number;
  readonly state: 'done' | 'skipped' | undefined;
  readonly current: boolean;
}

const looks = { done: 'success', skipped: 'stopped', open: 'pending' } as const;

export function StepLink({ step, number, state, current }: StepLinkProps) {
  const { t } = useTranslation('console-setup');
  const follow = useFollowLink();
  const { href } = useRouter().buildLocation({ to: '/settings/setup', search: { step } });
  const shown = state ?? 'open';
  const name = `${number}. ${t(`step.${step}`)}`;
  return (
    <div aria-current={current ? 'step' : undefined}>
      <Link href={href} onFollow={follow}>
        {current ? <b>{name}</b> : name}
      </Link>
      <Box>
        <StatusIndicator type={looks[shown]}>{t(`state.${shown}`)}</StatusIndicator>
      </Box>
    </div>
  );
}
