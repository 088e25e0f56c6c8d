import {
  Box,
  Container,
  Header,
  KeyValuePairs,
  type KeyValuePairsProps,
  SpaceBetween,
} from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { openPromisesIn } from '../../../shared/domain/promises/open-promises.ts';
import { Photos } from '../photos/photos.tsx';
import { useLibrary } from '../triage/library.ts';
import { dayText, durationText, instantText, moneyText, numberText } from '../words/figures.ts';
import { ClockBadge } from './clock-badge.tsx';
import { ComplaintLink } from './complaint-link.tsx';

type Pair = KeyValuePairsProps.Item;

/** What is known beside the timeline: clocks, customer, facts, where the time went. What nobody said is left out. */
export function Context({ view }: { readonly view: ComplaintView }) {
  return (
    <SpaceBetween size="m">
      <Clocks view={view} />
      <Photos view={view} />
      <Promises view={view} />
      <Customer view={view} />
      <Facts view={view} />
      <Related view={view} />
      <Waits view={view} />
    </SpaceBetween>
  );
}

const Card = ({ title, items }: { readonly title: string; readonly items: readonly Pair[] }) => (
  <Container header={<Header variant="h2">{title}</Header>}>
    <KeyValuePairs items={items} columns={1} />
  </Container>
);

/** A fact that somebody stated; nothing where nobody did. */
const fact = (label: string, value: ReactNode): readonly Pair[] =>
  value === undefined || value === null ? [] : [{ label, value }];

function Clocks({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('staff');
  const items = view.clocks.flatMap((clock) =>
    fact(
      t(`clock.${clock.clock}`),
      <>
        <ClockBadge clock={clock} />
        <Box variant="small" display="block">
          {clock.dueAt && `${instantText(clock.dueAt)} · `}
          {t('clock.used', {
            used: durationText(clock.usedSeconds),
            target: clock.targetSeconds === null ? '–' : durationText(clock.targetSeconds),
          })}
        </Box>
      </>,
    ),
  );
  return <Card title={t('complaint.clocks')} items={items} />;
}

/** What the customer is promised beyond the policy; no card where nothing is open. */
function Promises({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('staff');
  const open = openPromisesIn(view.timeline, view.state);
  if (open.length === 0) return null;
  const items = open.flatMap(({ promisedBy, dueOn, text }) =>
    fact(t('complaint.promiseLine', { who: promisedBy, day: dayText(dueOn) }), <bdi>{text}</bdi>),
  );
  return <Card title={t('complaint.promises')} items={items} />;
}

function Customer({ view: { submission, state, score } }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('staff');
  const { contact, orderNumber, product, desiredRemedy, expectedDays, expectedSolution } = submission;
  const csi = score?.csi ?? null;
  const items = [
    ...fact(t('fact.name'), contact.name && <bdi>{contact.name}</bdi>),
    ...fact(t('fact.email'), contact.email),
    ...fact(t('fact.phone'), contact.phone),
    ...fact(t('fact.order'), orderNumber),
    ...fact(t('fact.product'), product && <bdi>{product}</bdi>),
    ...fact(t('fact.wish'), desiredRemedy && t(`remedy.${desiredRemedy}`)),
    ...fact(
      t('fact.expects'),
      expectedDays === undefined
        ? undefined
        : t('fact.days', { count: expectedDays, n: numberText(expectedDays, 0) }),
    ),
    ...fact(
      t('fact.solution'),
      expectedSolution === undefined ? undefined : t('fact.ofFive', { n: expectedSolution }),
    ),
    ...fact(
      t('fact.csi'),
      state.customerId === undefined
        ? t('unconfirmedLong')
        : csi === null
          ? t('fact.noScore')
          : `${numberText(csi, 1)} · ${t('fact.n', { n: numberText(score?.n ?? 0, 0) })}`,
    ),
  ];
  return <Card title={t('complaint.customer')} items={items} />;
}

function Facts({ view: { state, receivedAt } }: { readonly view: ComplaintView }) {
  const { causeName } = useLibrary();
  const { t } = useTranslation('staff');
  const { offer } = state;
  const offered = offer && [
    t(`remedy.${offer.kind}`),
    offer.amountMinor !== undefined && offer.currency && moneyText(offer.amountMinor, offer.currency),
    offer.dueOn && t('complaint.by', { day: dayText(offer.dueOn) }),
  ];
  const items = [
    ...fact(t('fact.owner'), <bdi>{state.ownerId}</bdi>),
    ...fact(t('fact.department'), t(`department.${state.department}`)),
    ...fact(t('fact.priority'), t(`priority.${state.priority}`)),
    ...fact(t('fact.severity'), state.severity && t(`severity.${state.severity}`)),
    ...fact(t('fact.cause'), causeName(state.cause)),
    ...fact(t('fact.offer'), offered?.filter(Boolean).join(' · ')),
    ...fact(t('fact.outcome'), state.outcome && t(`outcome.${state.outcome}`)),
    ...fact(t('fact.channel'), t(`channel.${state.channel}`)),
    ...fact(t('fact.language'), t(`language.${state.language}`)),
    ...fact(t('fact.received'), instantText(receivedAt)),
    ...fact(t('fact.resolution'), state.resolutionNumber > 1 ? state.resolutionNumber : undefined),
  ];
  return <Card title={t('complaint.facts')} items={items} />;
}

/** Complaints that belong to this one; no card where there are none. */
function Related({ view: { related } }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('staff');
  if (related.length === 0) return null;
  const label = ({ how, by }: ComplaintView['related'][number]) =>
    how === 'linked' ? t('related.linked') : t(by === 'this' ? 'related.into' : 'related.from');
  const items = related.map((one) => ({
    label: label(one),
    value: <ComplaintLink reference={one.reference} />,
  }));
  return <Card title={t('related.title')} items={items} />;
}

/** A wait that never happened says so; it is not 0. */
function Waits({ view: { waits } }: { readonly view: ComplaintView }) {
  const { t } = useTranslation(['staff', 'requests']);
  const time = (seconds: number | null) =>
    seconds === null ? t('requests:waits.none') : durationText(seconds);
  const items = [
    ...fact(t('requests:waits.agent'), time(waits.agentSeconds)),
    ...fact(t('requests:waits.customer'), time(waits.customerSeconds)),
    ...fact(t('requests:waits.supplier'), time(waits.supplierSeconds)),
    ...fact(t('requests:waits.department'), time(waits.departmentSeconds)),
  ];
  return <Card title={t('requests:waits.title')} items={items} />;
}
