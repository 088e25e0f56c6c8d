import {
  Box,
  Button,
  Container,
  CopyToClipboard,
  KeyValuePairs,
  SpaceBetween,
  StatusIndicator,
} from '@cloudscape-design/components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffIntakeView } from '../../../shared/contracts/staff-intake.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { instantText } from '../words/figures.ts';

interface TakenPanelProps {
  readonly taken: StaffIntakeView;
  readonly onNext: () => void;
}

/** What the agent reads out or copies before hanging up; the keyboard stands on the reference. */
export function TakenPanel({ taken, onNext }: TakenPanelProps) {
  const { t } = useTranslation(['console-intake', 'staff']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useShortcuts([{ keys: 'Alt+KeyN', text: t('keys.another'), run: onNext }]);
  const { reference, channel, happenedAt, loggedAt, ownerId, statusUrl, mailed, promises } = taken;
  const { firstResponseDueAt, resolutionDueAt } = promises;
  const firstResponse = firstResponseDueAt ? instantText(firstResponseDueAt) : t('answered');
  const resolution = resolutionDueAt ? instantText(resolutionDueAt) : '–';
  return (
    <Container>
      <SpaceBetween size="l">
        <div role="status">
          <h2 ref={heading} tabIndex={-1} data-taken={reference}>
            <StatusIndicator type="success">{t('taken', { reference })}</StatusIndicator>
          </h2>
          <Box>{t(mailed ? 'mailed' : 'notMailed')}</Box>
        </div>
        <KeyValuePairs
          columns={3}
          items={[
            { label: t('reference'), value: <ComplaintLink reference={reference} /> },
            { label: t('staff:fact.channel'), value: t(`staff:channel.${channel}`) },
            { label: t('staff:fact.owner'), value: ownerId },
            { label: t('happenedAt'), value: instantText(happenedAt) },
            { label: t('loggedAt'), value: instantText(loggedAt) },
            { label: t('staff:clock.firstResponse'), value: firstResponse },
            { label: t('staff:clock.resolution'), value: resolution },
          ]}
        />
        <SpaceBetween direction="horizontal" size="xs">
          <CopyToClipboard
            copyButtonText={t('copyLink')}
            copySuccessText={t('copied')}
            copyErrorText={t('notCopied')}
            textToCopy={statusUrl}
          />
          <Button variant="primary" onClick={onNext}>
            {t('another')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}
