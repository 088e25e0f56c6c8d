import { Select } from '@cloudscape-design/components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { useCannedReplies } from './replies-api.ts';
import { useFillIn } from './use-fill-in.ts';

export interface ReplyPickerProps {
  readonly view: ComplaintView;
  readonly onPick: (text: string) => void;
}

/** The company's replies in the customer's language, found by typing, placeholders filled in; `/` goes there from anywhere. */
export function ReplyPicker({ view, onPick }: ReplyPickerProps) {
  const { t } = useTranslation('console-complaint');
  const select = useRef<HTMLDivElement>(null);
  const fill = useFillIn(view);
  const replies = useCannedReplies();
  useShortcuts([
    { keys: '/', text: t('keys.replies'), run: () => select.current?.querySelector('button')?.click() },
  ]);
  if (replies.length === 0) return null;
  return (
    <div ref={select}>
      <Select
        selectedOption={null}
        placeholder={t('cannedReply')}
        ariaLabel={t('cannedReply')}
        filteringType="auto"
        options={replies.map(({ id, value }) => ({
          value: id,
          label: value.name,
          ...(value.text[view.state.language] === undefined && { description: t('otherLanguage') }),
        }))}
        onChange={({ detail }) => {
          const reply = replies.find(({ id }) => id === detail.selectedOption.value);
          if (reply) onPick(fill(reply.value.text));
        }}
      />
    </div>
  );
}
