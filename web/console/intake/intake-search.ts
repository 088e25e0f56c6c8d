import { type LoggedChannel, loggedChannels } from '../../../shared/domain/channels/happened-at.ts';

/** What is written down: a new complaint, what a customer said about one, or that we called a customer about one. */
export const entries = ['complaint', 'message', 'call'] as const;
export type Entry = (typeof entries)[number];

/** What the address says: `?entry=message&channel=wechat&reference=R-…`. */
export interface IntakeSearch {
  readonly entry?: Entry;
  readonly channel?: LoggedChannel;
  readonly reference?: string;
}

/** Whatever somebody wrote into the address: what is unknown is left out. */
export function readIntakeSearch(search: Readonly<Record<string, unknown>>): IntakeSearch {
  const entry = entries.find((one) => one === search.entry);
  const channel = loggedChannels.find((one) => one === search.channel);
  const { reference } = search;
  return {
    ...(entry && { entry }),
    ...(channel && { channel }),
    ...(typeof reference === 'string' && reference.length <= 20 && { reference }),
  };
}
