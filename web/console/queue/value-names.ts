import { useTranslation } from 'react-i18next';
import type { QueueFilterName } from '../../../shared/domain/complaints/queue-filter.ts';

/** What a filter's value is called. Owners are called by their sign-in name. */
export function useValueNames(): (name: QueueFilterName, value: string) => string {
  const { t } = useTranslation(['console-queue', 'library']);
  return (name, value) => {
    switch (name) {
      case 'owner':
        return value;
      case 'due':
        return t(`due.${value}`);
      case 'confirmed':
        return t(`confirmed.${value}`);
      case 'status':
        return t(`staff:status.${value}`);
      case 'priority':
        return t(`staff:priority.${value}`);
      case 'channel':
        return t(`staff:channel.${value}`);
      case 'language':
        return t(`staff:language.${value}`);
      case 'cause':
        return t(`library:cause.${value}`, { defaultValue: value });
    }
  };
}
