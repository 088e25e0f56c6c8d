import {
  Button,
  FormField,
  SegmentedControl,
  SpaceBetween,
  Textarea,
  type TextareaProps,
} from '@cloudscape-design/components';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { asProblem } from '../api/problem.ts';
import { useNotifications } from '../frame/notifications.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { MacroPicker } from '../replies/macro-picker.tsx';
import { ReplyPicker } from '../replies/reply-picker.tsx';
import { useCommand } from './complaint-api.ts';
import { keepDraft, readDraft } from './drafts.ts';

type Kind = 'reply' | 'add-note';

export interface WriteBoxProps {
  readonly view: ComplaintView;
  /** The newest event that the person has seen: what came since is marked, and must be looked at first. */
  readonly seen: number;
  readonly onLookedAt: (sequence: number) => void;
  /** Absent: nothing waits behind this complaint. */
  readonly onNext?: (() => void) | undefined;
}

/**
 * Where answers to the customer and notes for colleagues are written: another colour, other words on the button. What was
 * typed stays until it has been sent, also when somebody else was faster.
 */
export function WriteBox({ view, seen, onLookedAt, onNext }: WriteBoxProps) {
  const { t } = useTranslation(['console-complaint', 'staff']);
  const { reference, commands } = view;
  const kinds = (['reply', 'add-note'] as const).filter((kind) => commands.includes(kind));
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'add-note');
  const [text, setText] = useState(() => readDraft(reference, kind));
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const field = useRef<TextareaProps.Ref>(null);
  const give = useCommand(reference);
  const { success } = useNotifications();

  const choose = (to: Kind) => {
    setKind(to);
    setText(readDraft(reference, to));
    give.reset();
    requestAnimationFrame(() => field.current?.focus());
  };
  const write = (to: string) => {
    setText(to);
    setCommandId(crypto.randomUUID());
    keepDraft(reference, kind, to);
  };
  const send = (then?: () => void) => {
    if (text.trim() === '' || give.isPending) return;
    give.mutate(
      { type: kind, data: { text }, commandId, expectedSequence: seen },
      {
        onSuccess: ({ sequence }) => {
          write('');
          success(t(kind === 'reply' ? 'sent' : 'noted'));
          onLookedAt(sequence);
          then?.();
        },
      },
    );
  };
  useShortcuts([
    { keys: 'Alt+KeyL', text: t('keys.reply'), run: () => kinds.includes('reply') && choose('reply') },
    { keys: 'Alt+KeyP', text: t('keys.note'), run: () => kinds.includes('add-note') && choose('add-note') },
    { keys: '$mod+Enter', text: t('keys.send'), run: () => send() },
    { keys: '$mod+Shift+Enter', text: t('keys.sendNext'), run: () => send(onNext) },
  ]);
  // Another complaint in the same box begins with its own draft.
  useEffect(() => setText(readDraft(reference, kind)), [reference, kind]);
  if (kinds.length === 0) return null;
  const problem = give.error ? asProblem(give.error) : undefined;
  const overtaken = problem?.code === 'changed-meanwhile';
  return (
    <div className={kind === 'reply' ? 'write-reply' : 'write-note'}>
      <SpaceBetween size="s">
        <SegmentedControl
          label={t('write')}
          selectedId={kind}
          options={kinds.map((id) => ({ id, text: t(`staff:command.${id}`) }))}
          onChange={({ detail }) => choose(detail.selectedId as Kind)}
        />
        {kind === 'reply' && (
          <Suspense>
            <SpaceBetween direction="horizontal" size="xs">
              <ReplyPicker view={view} onPick={(reply) => write(text ? `${text}\n${reply}` : reply)} />
              <MacroPicker view={view} seen={seen} onDone={onLookedAt} onNext={onNext} />
            </SpaceBetween>
          </Suspense>
        )}
        <FormField
          stretch
          label={t(kind === 'reply' ? 'staff:field.reply' : 'staff:field.note')}
          errorText={
            problem && (overtaken ? t('overtaken') : problem.errorOf('data/text') || problem.message)
          }
        >
          <Textarea ref={field} value={text} rows={5} onChange={({ detail }) => write(detail.value)} />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          {overtaken && (
            <Button
              onClick={() => {
                give.reset();
                onLookedAt(view.sequence);
              }}
            >
              {t('lookedAt')}
            </Button>
          )}
          {!overtaken && (
            <Button
              variant={kind === 'reply' ? 'primary' : 'normal'}
              loading={give.isPending}
              onClick={() => send()}
            >
              {t(`staff:submit.${kind}`)}
            </Button>
          )}
          {!overtaken && onNext && (
            <Button loading={give.isPending} onClick={() => send(onNext)}>
              {t(kind === 'reply' ? 'sendNext' : 'noteNext')}
            </Button>
          )}
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
}
