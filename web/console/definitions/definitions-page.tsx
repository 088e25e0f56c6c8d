import {
  Button,
  Header,
  Link,
  SpaceBetween,
  StatusIndicator,
  TextFilter,
  Toggle,
} from '@cloudscape-design/components';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Definition, editActions } from '../../../shared/domain/definitions/definition.ts';
import { useMe } from '../api/me.ts';
import { useFollowLink } from '../frame/follow-link.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { instantText } from '../words/figures.ts';
import { useDefinitions } from './definition-api.ts';
import { isOnlyOne } from './definition-fields.ts';
import { useDefinitionTitle } from './definition-name.ts';
import { kindIn } from './definition-search.ts';
import { matches } from './matches.ts';

const route = getRouteApi('/settings/$kind');

/** A list that the company keeps for itself: what is offered, by whom it was changed last. */
export function DefinitionsPage() {
  const { t } = useTranslation('console-definitions');
  const kind = kindIn(route.useParams());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useMe();
  const router = useRouter();
  const follow = useFollowLink();
  const all = useDefinitions(kind);
  const shown = all.filter((one) => matches(one, search));
  const title = t(`kind.${kind}`);
  const titleOf = useDefinitionTitle(kind);
  usePageTitle(title);
  const add = router.buildLocation({ to: '/settings/add/$kind', params: { kind } }).href;
  return (
    <RecordList<Definition>
      variant="full-page"
      label={title}
      empty={t('nothing')}
      items={shown}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${shown.length})`}
          description={t(`lead.${kind}`)}
          actions={
            may(editActions[kind]) &&
            !isOnlyOne(kind) && (
              <Button variant="primary" href={add} onFollow={follow}>
                {t('add')}
              </Button>
            )
          }
        >
          {title}
        </Header>
      }
      filter={
        <SpaceBetween direction="horizontal" size="m" alignItems="center">
          <TextFilter
            filteringText={search.find ?? ''}
            filteringAriaLabel={t('find')}
            filteringPlaceholder={t('find')}
            onChange={({ detail }) => {
              const { find: _before, ...rest } = search;
              const find = detail.filteringText;
              void navigate({ search: { ...rest, ...(find && { find }) }, replace: true });
            }}
          />
          <Toggle
            checked={search.retired === true}
            onChange={({ detail }) => {
              const { retired: _before, ...rest } = search;
              void navigate({ search: { ...rest, ...(detail.checked && { retired: true }) } });
            }}
          >
            {t('alsoRetired')}
          </Toggle>
        </SpaceBetween>
      }
      columns={[
        {
          id: 'name',
          header: t('field.name'),
          cell: (one) => (
            <Link
              href={router.buildLocation({ to: '/settings/$kind/$id', params: { kind, id: one.id } }).href}
              onFollow={follow}
            >
              <bdi>{titleOf(one)}</bdi>
            </Link>
          ),
        },
        { id: 'id', header: t('id'), cell: ({ id }) => id },
        {
          id: 'state',
          header: t('state'),
          cell: ({ retired }) => (
            <StatusIndicator type={retired ? 'stopped' : 'success'}>
              {t(retired ? 'retired' : 'offered')}
            </StatusIndicator>
          ),
        },
        { id: 'version', header: t('version'), cell: ({ version }) => version },
        {
          id: 'by',
          header: t('changedBy'),
          cell: ({ changedBy }) => (changedBy === 'system' ? t('checkedIn') : changedBy),
        },
        { id: 'at', header: t('changedAt'), cell: ({ changedAt }) => instantText(changedAt) },
      ]}
    />
  );
}
