import { Box, SegmentedControl, StatusIndicator } from '@cloudscape-design/components';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../shared/contracts/reports.ts';
import { boardHours } from '../../../shared/domain/reports/breach-board.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { durationText, instantText } from '../words/figures.ts';
import { useReport } from './report-api.ts';
import { type Columns, ReportTable } from './report-table.tsx';

const route = getRouteApi('/reports/board');
type Row = BoardView['clocks'][number];
/** Seconds between two looks. */
const renewed = 20;

/** What is late and what will be soon, of all departments, soonest first; it renews itself. */
export function BoardPage() {
  const { t } = useTranslation('reports');
  const { t: staff } = useTranslation('staff');
  const { within } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useReport<BoardView>('board', { within }, renewed);
  const columns: Columns<Row> = [
    {
      id: 'complaint',
      header: t('column.complaint'),
      isRowHeader: true,
      cell: ({ reference }) => <ComplaintLink reference={reference} />,
    },
    {
      id: 'standing',
      header: t('column.standing'),
      meaning: t('meaning.standing'),
      minWidth: 130,
      cell: ({ missed }) => (
        <StatusIndicator type={missed ? 'error' : 'warning'}>
          {t(missed ? 'board.isMissed' : 'board.isSoon')}
        </StatusIndicator>
      ),
    },
    {
      id: 'left',
      header: t('column.dueAt'),
      meaning: t('meaning.minutesLeft'),
      minWidth: 130,
      cell: ({ remainingSeconds, dueAt }) => (
        <>
          {staff(remainingSeconds < 0 ? 'due.late' : 'due.left', {
            time: durationText(Math.abs(remainingSeconds)),
          })}
          <Box variant="small" display="block">
            {instantText(dueAt)}
          </Box>
        </>
      ),
    },
    {
      id: 'clock',
      header: t('column.clock'),
      meaning: t('meaning.clock'),
      cell: ({ clock }) => staff(`clock.${clock}`),
    },
    { id: 'owner', header: t('column.owner'), cell: ({ ownerId }) => <bdi>{ownerId}</bdi> },
    {
      id: 'department',
      header: t('column.department'),
      cell: ({ department }) => staff(`department.${department}`),
    },
    { id: 'status', header: t('column.status'), cell: ({ status }) => staff(`status.${status}`) },
    { id: 'priority', header: t('column.priority'), cell: ({ priority }) => staff(`priority.${priority}`) },
  ];
  return (
    <ReportTable<Row>
      title={t('title.board')}
      about={t('about.board')}
      view={view}
      name="board"
      query={{ within }}
      counter={`(${view.missed}/${view.clocks.length})`}
      choices={
        <SegmentedControl
          label={t('board.ahead')}
          selectedId={String(within)}
          options={boardHours.map((hours) => ({
            id: String(hours),
            text: t('board.within', { count: hours }),
          }))}
          onChange={({ detail }) => void navigate({ search: { within: Number(detail.selectedId) as 24 } })}
        />
      }
      columns={columns}
      items={view.clocks}
      empty={t('board.empty', { count: within })}
      footer={view.more && <StatusIndicator type="warning">{t('board.more')}</StatusIndicator>}
    />
  );
}
