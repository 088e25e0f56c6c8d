import { Button, Header, SpaceBetween } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HeldMailView } from '../../../shared/contracts/held-mails.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { RecordList } from '../frame/record-list.tsx';
import { NextPage } from '../integration/next-page.tsx';
import { instantText } from '../words/figures.ts';
import { currentLanguage } from '../words/words.ts';
import { MailDialog } from './mail-dialog.tsx';
import { useHeldMails } from './mails-api.ts';
import { monthFrom } from './mails-search.ts';
import { Settled } from './settled.tsx';

const route = getRouteApi('/mails');

const monthText = (month: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** Mails that were kept aside, a month at a time: why, and what somebody made of each. */
export function MailsPage() {
  const { t } = useTranslation('console-mails');
  const { month: chosen, after, mail } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useHeldMails(chosen, after);
  const { month } = view;
  const opened = view.mails.find(({ mailId }) => mailId === mail);
  const turn = (step: number) => void navigate({ search: { month: monthFrom(month, step) } });
  usePageTitle(t('title'));
  return (
    <>
      <RecordList<HeldMailView>
        variant="full-page"
        label={t('title')}
        empty={t('none')}
        items={view.mails}
        header={
          <Header
            variant="h1"
            description={t('lead')}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Button iconName="angle-left" ariaLabel={t('monthBefore')} onClick={() => turn(-1)} />
                <span>{monthText(month)}</span>
                <Button iconName="angle-right" ariaLabel={t('monthAfter')} onClick={() => turn(1)} />
              </SpaceBetween>
            }
          >
            {t('title')}
          </Header>
        }
        pagination={<NextPage to="/mails" search={{ month }} shown={after} next={view.after} />}
        columns={[
          {
            id: 'received',
            header: t('received'),
            cell: ({ mailId, receivedAt }) => (
              <Button
                variant="inline-link"
                ariaLabel={t('open', { time: instantText(receivedAt) })}
                onClick={() => void navigate({ search: (before) => ({ ...before, mail: mailId }) })}
              >
                {instantText(receivedAt)}
              </Button>
            ),
          },
          { id: 'why', header: t('why'), cell: ({ reason }) => t(`reason.${reason}`) },
          { id: 'settled', header: t('became'), cell: ({ settled }) => <Settled settled={settled} /> },
        ]}
      />
      {opened && (
        <MailDialog
          key={opened.mailId}
          mail={opened}
          onClose={() => void navigate({ search: ({ mail: _closed, ...rest }) => rest })}
        />
      )}
    </>
  );
}
