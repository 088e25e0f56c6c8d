import { Flashbar, type FlashbarProps } from '@cloudscape-design/components';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';

/** Tells the person what happened, at the top of the page and to a screen reader. */
export interface Notifications {
  success(text: string): void;
  /** What the API said of a failure, or our own words when it said nothing. */
  problem(error: unknown): void;
  clear(): void;
}

interface Message {
  readonly id: string;
  readonly type: 'success' | 'error';
  readonly text: string;
}

const TellContext = createContext<Notifications | undefined>(undefined);
const MessagesContext = createContext<readonly Message[]>([]);

/** More than these hide the page; the newest stay. */
const shown = 3;

export function NotificationsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('console');
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const notifications = useMemo<Notifications>(() => {
    const add = (type: Message['type'], text: string) =>
      setMessages((before) => [{ id: crypto.randomUUID(), type, text }, ...before].slice(0, shown));
    return {
      success: (text) => add('success', text),
      problem(error) {
        const { message, code } = asProblem(error);
        add('error', message || t(code === 'offline' ? 'problem.offline' : 'problem.internal'));
      },
      clear: () => setMessages([]),
    };
  }, [t]);
  return (
    <TellContext value={notifications}>
      <MessagesContext value={messages}>{children}</MessagesContext>
    </TellContext>
  );
}

export function useNotifications(): Notifications {
  const notifications = use(TellContext);
  if (!notifications) throw new Error('There are no notifications around this component.');
  return notifications;
}

/** The messages themselves; the frame shows them. */
export function NotificationBar() {
  const { t } = useTranslation('console');
  const { clear } = useNotifications();
  const messages = use(MessagesContext);
  const items = messages.map(
    ({ id, type, text }): FlashbarProps.MessageDefinition => ({
      id,
      type,
      content: text,
      ariaRole: type === 'error' ? 'alert' : 'status',
      dismissible: true,
      dismissLabel: t('notifications.dismiss'),
      onDismiss: clear,
    }),
  );
  return <Flashbar items={items} />;
}
