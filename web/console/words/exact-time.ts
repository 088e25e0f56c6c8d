import type { Instant } from '../../../shared/domain/instant.ts';
import { currentLanguage } from './words.ts';

/** Date and time in the reader's language and zone. */
export const exactTime = (at: Instant): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
