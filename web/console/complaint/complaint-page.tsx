import {
  Alert,
  Badge,
  Box,
  Button,
  Container,
  Grid,
  Header,
  SpaceBetween,
} from '@cloudscape-design/components';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPanel } from '../command/command-panel.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { ClockBadge } from './clock-badge.tsx';
import { useComplaint } from './complaint-api.ts';
import { Context } from './context.tsx';
import { seenWith } from './machine-changes.ts';
import { useNeighbours } from './neighbours.ts';
import { Presence } from './presence.tsx';
import { Timeline } from './timeline.tsx';
import { WriteBox } from './write-box.tsx';

const route = getRouteApi('/complaints/$reference');

/** One complaint: timeline on the left, what is known on the right, what can be done in between. */
export function ComplaintPage() {
  const { reference } = route.useParams();
  // Another complaint is another page: nothing that was being typed or seen is carried over.
  return <Complaint key={reference} reference={reference} />;
}

function Complaint({ reference }: { readonly reference: string }) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const view = useComplaint(reference);
  const [lookedAt, setSeen] = useState(view.sequence);
  const seen = seenWith(lookedAt, view.timeline);
  const router = useRouter();
  const { next, previous } = useNeighbours(reference);
  usePageTitle(reference);
  const go = (to: string | undefined) =>
    to && router.navigate({ to: '/complaints/$reference', params: { reference: to } });
  useShortcuts([
    { keys: 'Alt+KeyJ', text: t('keys.next'), run: () => void go(next) },
    { keys: 'Alt+KeyK', text: t('keys.previous'), run: () => void go(previous) },
  ]);
  const { state } = view;
  const running = view.clocks.find(({ phase }) => phase === 'running' || phase === 'paused');
  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              disabled={!previous}
              onClick={() => void go(previous)}
              iconName="angle-left"
              ariaLabel={t('keys.previous')}
            />
            <Button
              disabled={!next}
              onClick={() => void go(next)}
              iconName="angle-right"
              ariaLabel={t('keys.next')}
            />
          </SpaceBetween>
        }
        description={
          <SpaceBetween direction="horizontal" size="xs">
            <Badge>{t(`staff:status.${state.status}`)}</Badge>
            <Badge color={state.priority === 'urgent' ? 'severity-critical' : 'grey'}>
              {t(`staff:priority.${state.priority}`)}
            </Badge>
            <Box variant="span">
              {t('staff:fact.owner')}: <bdi>{state.ownerId}</bdi>
            </Box>
            {running && <ClockBadge clock={running} />}
          </SpaceBetween>
        }
      >
        {reference}
      </Header>
      <Presence reference={reference} />
      {state.customerId === undefined && <Alert type="warning">{t('staff:unconfirmedLong')}</Alert>}
      {state.invalidProposedBy !== undefined && (
        <Alert type="warning">
          {t('staff:complaint.invalidProposed')} {state.invalidProposedBy}
        </Alert>
      )}
      {view.sequence > seen && (
        <Alert action={<Button onClick={() => setSeen(view.sequence)}>{t('lookedAt')}</Button>}>
          {t('newEntries', { count: view.sequence - seen })}
        </Alert>
      )}
      <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
        <SpaceBetween size="m">
          <Container>
            <WriteBox
              view={view}
              seen={seen}
              onLookedAt={(sequence) => setSeen(sequence)}
              onNext={next ? () => void go(next) : undefined}
            />
          </Container>
          <CommandPanel view={view} />
          <Container header={<Header variant="h2">{t('staff:complaint.timeline')}</Header>}>
            <Timeline view={view} seen={seen} />
          </Container>
        </SpaceBetween>
        <Context view={view} />
      </Grid>
    </SpaceBetween>
  );
}
