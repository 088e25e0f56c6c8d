import { Box, Button, Modal, ProgressBar, SpaceBetween } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../../../shared/contracts/staff-views.ts';
import { AssignFields, type Assignment, isWhole } from './assign-fields.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { NoteField } from './note-field.tsx';
import { useBulkRun } from './use-bulk-run.ts';

export type BulkAction = 'assign' | 'add-note';

interface BulkDialogProps {
  readonly action: BulkAction;
  /** As they were chosen. */
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
}

/** Does one thing with many complaints: which ones, what is said of it, then how it went with each. */
export function BulkDialog({ action, rows, onClose }: BulkDialogProps) {
  const { t } = useTranslation('console-queue');
  const [shown] = useState(rows);
  const [note, setNote] = useState('');
  const [assignment, setAssignment] = useState<Assignment>({
    ownerId: '',
    department: shown[0]?.department ?? 'customer-service',
    summary: '',
  });
  const { results, running, run, again } = useBulkRun(shown);
  const ended = [...results.values()].filter((result) => result !== 'waiting').length;
  const begun = results.size > 0;
  const ready = action === 'assign' ? isWhole(assignment) : note.trim() !== '';
  const command = () =>
    action === 'assign'
      ? { type: 'assign' as const, data: assignment }
      : { type: 'add-note' as const, data: { text: note } };
  return (
    <Modal
      visible
      size="large"
      header={t(`bulk.${action}.title`, { count: shown.length })}
      onDismiss={() => !running && onClose()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={running} onClick={onClose}>
              {begun ? t('bulk.close') : t('bulk.cancel')}
            </Button>
            {(!begun || again) && (
              <Button
                variant="primary"
                loading={running}
                disabled={!ready}
                onClick={() => void run(command())}
              >
                {begun ? t('console:problem.again') : t(`bulk.${action}.run`, { count: shown.length })}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {!begun && action === 'assign' && (
          <AssignFields value={assignment} rows={shown} onChange={setAssignment} />
        )}
        {!begun && action === 'add-note' && <NoteField value={note} onChange={setNote} />}
        {begun && (
          <ProgressBar
            value={Math.round((100 * ended) / shown.length)}
            label={t('bulk.progress')}
            additionalInfo={t('bulk.ended', { ended, all: shown.length })}
          />
        )}
        <BulkPreview rows={shown} results={results} />
      </SpaceBetween>
    </Modal>
  );
}
