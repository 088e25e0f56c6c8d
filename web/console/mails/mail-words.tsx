import { Box, KeyValuePairs, StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { MailView } from '../../../shared/contracts/held-mails.ts';
import { useNarrow } from '../frame/use-narrow.ts';
import { instantText } from '../words/figures.ts';

/** What a mail says and who says that he sent it. Everything here was written by a stranger: text only, no link is made of it. */
export function MailWords({ mail }: { readonly mail: MailView }) {
  const { t } = useTranslation('console-mails');
  const narrow = useNarrow();
  const { from, proven, subject, text, receivedAt, attachments } = mail;
  return (
    <>
      <KeyValuePairs
        columns={narrow ? 1 : 2}
        items={[
          {
            label: t('from'),
            value: (
              <>
                <bdi style={{ overflowWrap: 'anywhere' }}>{from ?? '–'}</bdi>
                <div>
                  <StatusIndicator type={proven ? 'success' : 'warning'}>
                    {t(proven ? 'proven' : 'unproven')}
                  </StatusIndicator>
                </div>
              </>
            ),
          },
          { label: t('received'), value: instantText(receivedAt) },
          { label: t('subject'), value: <bdi style={{ overflowWrap: 'anywhere' }}>{subject || '–'}</bdi> },
          ...(attachments > 0 ? [{ label: t('files'), value: t('filesHint', { count: attachments }) }] : []),
        ]}
      />
      <Box margin={{ top: 'm' }}>
        <div dir="auto" data-mail-text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </div>
      </Box>
    </>
  );
}
