import { Box, Button, FormField, Modal, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { hasWords, type Macro, type MacroStep } from '../../../shared/domain/replies/macro.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { ProblemAlert } from '../frame/problem-alert.tsx';
import { type Offered, useRunMacro } from './replies-api.ts';
import { useFillIn } from './use-fill-in.ts';

export interface MacroPlace {
  readonly view: ComplaintView;
  /** The newest event that the person has seen. */
  readonly seen: number;
  readonly onDone: (sequence: number) => void;
  /** Absent: nothing waits behind this complaint. */
  readonly onNext?: (() => void) | undefined;
}

interface MacroDialogProps extends MacroPlace {
  readonly macro: Offered<Macro>;
  readonly onClose: () => void;
}

/** Every step and every word of a macro, to be read and changed before anything happens. */
export function MacroDialog({ view, seen, macro, onDone, onNext, onClose }: MacroDialogProps) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const { success } = useNotifications();
  const fill = useFillIn(view);
  const { id, version, value } = macro;
  const [texts, setTexts] = useState(() =>
    value.steps.map((step) => (hasWords(step) ? fill(step.text) : null)),
  );
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const run = useRunMacro(view.reference);
  const write = (at: number, text: string) => {
    setTexts(texts.map((one, i) => (i === at ? text : one)));
    setCommandId(crypto.randomUUID());
  };
  const send = (then?: () => void) =>
    run.mutate(
      { macro: { id, version }, texts, commandId, expectedSequence: seen },
      {
        onSuccess: ({ sequence }) => {
          success(t('saved'));
          onDone(sequence);
          onClose();
          then?.();
        },
      },
    );
  return (
    <Modal
      visible
      header={value.name}
      closeAriaLabel={t('cancel')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t('cancel')}
            </Button>
            {onNext && (
              <Button loading={run.isPending} onClick={() => send(onNext)}>
                {t('macro.doNext')}
              </Button>
            )}
            <Button variant="primary" loading={run.isPending} onClick={() => send()}>
              {t('macro.do')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {run.error && <ProblemAlert error={run.error} />}
        {value.steps.map((step, i) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name and never change places
            key={i}
            number={i + 1}
            step={step}
            text={texts[i] ?? ''}
            onWrite={(text) => write(i, text)}
          />
        ))}
      </SpaceBetween>
    </Modal>
  );
}

interface StepProps {
  readonly number: number;
  readonly step: MacroStep;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

function Step({ number, step, text, onWrite }: StepProps) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const title = `${number}. ${t(`staff:command.${step.type}`).replace(/…$/u, '')}`;
  const detail =
    step.type === 'resolve'
      ? t(`staff:outcome.${step.outcome}`)
      : step.type === 'assign'
        ? `${step.ownerId} · ${t(`staff:department.${step.department}`)}`
        : undefined;
  if (!hasWords(step)) return <Box>{title}</Box>;
  return (
    <FormField stretch label={title} description={detail}>
      <Textarea value={text} rows={4} onChange={(event) => onWrite(event.detail.value)} />
    </FormField>
  );
}
