import { Button, Container, Header, SpaceBetween } from '@cloudscape-design/components';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskSettings, SetupStep } from '../../../shared/domain/triage/desk-settings.ts';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { CompanyStep } from './company-step.tsx';
import { LinksStep } from './links-step.tsx';
import { MailStep } from './mail-step.tsx';
import type { useSetup } from './setup-api.ts';
import { stepAfter } from './setup-state.ts';

interface SetupStepBoxProps {
  readonly step: SetupStep;
  readonly setup: ReturnType<typeof useSetup>;
}

/** One step: what already works, what can be made different, and a way past it. */
export function SetupStepBox({ step, setup }: SetupStepBoxProps) {
  const { t } = useTranslation('console-setup');
  const navigate = useNavigate();
  const { settings, leave, busy, error } = setup;
  const go = async (how: 'done' | 'skipped', set?: Partial<DeskSettings>) => {
    // What went wrong is shown from the mutation's own error.
    const left = await leave(step, how, set).then(
      () => true,
      () => false,
    );
    const next = stepAfter(step);
    if (left) await navigate({ to: '/settings/setup', search: next ? { step: next } : {} });
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t(`about.${step}`)}
          actions={
            <Button disabled={busy} onClick={() => void go('skipped')}>
              {t('skip')}
            </Button>
          }
        >
          {t(`step.${step}`)}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error && <ProblemAlert error={error} />}
        {step === 'company' ? (
          <CompanyStep settings={settings} busy={busy} onDone={(company) => void go('done', { company })} />
        ) : step === 'mail' ? (
          <MailStep busy={busy} onDone={() => void go('done')} />
        ) : (
          <LinksStep step={step} busy={busy} onDone={() => void go('done')} />
        )}
      </SpaceBetween>
    </Container>
  );
}
