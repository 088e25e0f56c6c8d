import {
  Box,
  ContentLayout,
  Grid,
  Header,
  SpaceBetween,
  StatusIndicator,
} from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupSteps } from '../../../shared/domain/triage/desk-settings.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { useSetup } from './setup-api.ts';
import { openStep } from './setup-state.ts';
import { SetupStepBox } from './setup-step-box.tsx';
import { StepLink } from './step-link.tsx';

const route = getRouteApi('/settings/setup');

/** Leads a new company through what it may want to make its own; everything works before, and each step can be skipped. */
export function SetupPage() {
  const { t } = useTranslation('console-setup');
  const { step: asked } = route.useSearch();
  const setup = useSetup();
  const step = asked ?? openStep(setup.settings);
  usePageTitle(t('title'));
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t('lead')}>
          {t('title')}
        </Header>
      }
    >
      <Grid gridDefinition={[{ colspan: { default: 12, s: 4 } }, { colspan: { default: 12, s: 8 } }]}>
        <nav aria-label={t('steps')}>
          <SpaceBetween size="xs">
            {setupSteps.map((one, index) => (
              <StepLink
                key={one}
                step={one}
                number={index + 1}
                state={setup.settings.setup?.[one]}
                current={one === step}
              />
            ))}
          </SpaceBetween>
        </nav>
        {step ? (
          <SetupStepBox key={step} step={step} setup={setup} />
        ) : (
          <Box>
            <StatusIndicator type="success">{t('allDone')}</StatusIndicator>
          </Box>
        )}
      </Grid>
    </ContentLayout>
  );
}
