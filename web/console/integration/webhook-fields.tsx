import { Checkbox, ExpandableSection, FormField, Input, SpaceBetween } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { WebhookEvent } from '../../../shared/domain/integration/webhook.ts';
import type { Problem } from '../api/problem.ts';

export interface TypedWebhook {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

interface WebhookFieldsProps {
  readonly typed: TypedWebhook;
  /** What it can be told of. */
  readonly events: readonly WebhookEvent[];
  readonly problem: Problem | undefined;
  readonly asked: boolean;
  readonly onChange: (typed: TypedWebhook) => void;
}

/** Where, and what of. Names of events are those on the wire. */
export function WebhookFields({ typed, events, problem, asked, onChange }: WebhookFieldsProps) {
  const { t } = useTranslation('console-integration');
  const toggle = (event: WebhookEvent, wanted: boolean) =>
    onChange({
      ...typed,
      events: wanted ? [...typed.events, event] : typed.events.filter((one) => one !== event),
    });
  return (
    <SpaceBetween size="m">
      <FormField
        label={t('webhooks.url')}
        description={t('webhooks.urlHint')}
        errorText={asked && typed.url.trim() === '' ? t('required') : problem?.errorOf('url')}
      >
        <Input
          value={typed.url}
          inputMode="url"
          spellcheck={false}
          placeholder="https://"
          onChange={({ detail }) => onChange({ ...typed, url: detail.value })}
        />
      </FormField>
      <FormField
        label={t('webhooks.events')}
        errorText={asked && typed.events.length === 0 ? t('chooseOne') : problem?.errorOf('events')}
      >
        <SpaceBetween size="xs">
          <Checkbox
            checked={typed.events.length === events.length}
            indeterminate={typed.events.length > 0 && typed.events.length < events.length}
            onChange={({ detail }) => onChange({ ...typed, events: detail.checked ? events : [] })}
          >
            {t('webhooks.all')}
          </Checkbox>
          <ExpandableSection headerText={t('webhooks.single')}>
            <SpaceBetween size="xxs">
              {events.map((event) => (
                <Checkbox
                  key={event}
                  checked={typed.events.includes(event)}
                  onChange={({ detail }) => toggle(event, detail.checked)}
                >
                  <code>{event}</code>
                </Checkbox>
              ))}
            </SpaceBetween>
          </ExpandableSection>
        </SpaceBetween>
      </FormField>
    </SpaceBetween>
  );
}
