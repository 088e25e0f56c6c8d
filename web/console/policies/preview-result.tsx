import { Alert, Box, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { PreviewedPolicy, PreviewView } from '../../../shared/contracts/policy-preview.ts';
import type { PreviewedPromise } from '../../../shared/domain/complaints/preview-promises.ts';
import { targetKinds } from '../../../shared/domain/sla/policies.ts';
import { RecordList } from '../frame/record-list.tsx';
import { shareText } from '../words/figures.ts';
import { currentLanguage } from '../words/words.ts';
import { type PreviewRow, previewRows } from './preview-value.ts';

/** An instant as the clock on the wall of the calendar's zone shows it. */
const wallText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));

/** The rule, the policy, the calendar, and each deadline with its warnings; with a draft, before and after. */
export function PreviewResult({ view }: { readonly view: PreviewView }) {
  const { t } = useTranslation(['console-policies', 'staff']);
  const { rule, now, draft } = view;
  const moments = (promise: PreviewedPromise | undefined, { zone }: PreviewedPolicy) => {
    if (!promise) return t('notPromised');
    return (
      <>
        <Box fontWeight="bold">{promise.dueAt === null ? t('unknown') : wallText(promise.dueAt, zone)}</Box>
        {promise.warnings.map(({ share, at }) => (
          <Box key={share} variant="small" display="block">
            {shareText(share)}: {at === null ? t('unknown') : wallText(at, zone)}
          </Box>
        ))}
      </>
    );
  };
  const counted = ({ policy, calendar, zone }: PreviewedPolicy) => t('countedBy', { policy, calendar, zone });
  return (
    <SpaceBetween size="m">
      <Box>
        {rule && t('ruleChooses', { number: rule.number, of: rule.of, set: rule.set })} {counted(now)}
      </Box>
      {draft && !draft.chosen && <Alert type="info">{t('draftNotChosen')}</Alert>}
      {[now.problem, draft?.problem].map(
        (problem, i) =>
          problem && (
            <Alert key={i === 0 ? 'now' : 'draft'} type="warning">
              {problem.message}
            </Alert>
          ),
      )}
      <RecordList<PreviewRow>
        label={t('preview')}
        empty={t('nothing')}
        items={previewRows(view, targetKinds)}
        columns={[
          {
            id: 'clock',
            header: t('promise'),
            cell: ({ clock, now: before, draft: after }) =>
              `${t(`staff:clock.${clock}`)}${(before ?? after)?.fromReceipt ? '' : ` (${t('ifStarted')})`}`,
          },
          { id: 'now', header: `${t('byNow')}: ${now.policy}`, cell: (row) => moments(row.now, now) },
          ...(draft
            ? [
                {
                  id: 'draft',
                  header: `${t('byDraft')}: ${draft.policy}`,
                  cell: (row: PreviewRow) => moments(row.draft, draft),
                },
              ]
            : []),
        ]}
      />
    </SpaceBetween>
  );
}
