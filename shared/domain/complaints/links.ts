import type { ComplaintEvent } from './events.ts';

/** What one complaint's log says of another: they belong together, or the one goes on as the other. */
export interface ComplaintLink {
  /** Whose log says it. */
  readonly reference: string;
  readonly to: string;
  readonly how: 'linked' | 'merged';
  /** False: it was taken back. */
  readonly there: boolean;
  /** Number of the event that said so last: a higher one replaces it. */
  readonly sequence: number;
}

const touching: readonly ComplaintEvent['type'][] = ['linked', 'unlinked', 'merged', 'unmerged'];

/** Whether an event changes a link. */
export const touchesLinks = ({ type }: ComplaintEvent): boolean => touching.includes(type);

/** Every link that a log (oldest first) ever named, as it is now. Pure: the same log gives the same rows. */
export function linksIn(log: readonly ComplaintEvent[]): readonly ComplaintLink[] {
  const links = new Map<string, ComplaintLink>();
  for (const [i, event] of log.entries()) {
    const said = saidBy(event, log[i - 1]);
    if (!said) continue;
    const { reference, sequence } = event;
    links.set(`${said.how} ${said.to}`, { reference, ...said, sequence });
  }
  return [...links.values()];
}

function saidBy(
  event: ComplaintEvent,
  before: ComplaintEvent | undefined,
): Pick<ComplaintLink, 'to' | 'how' | 'there'> | undefined {
  switch (event.type) {
    case 'linked':
      return { to: event.data.to, how: 'linked', there: true };
    case 'unlinked':
      return { to: event.data.to, how: 'linked', there: false };
    case 'merged':
      return { to: event.data.into, how: 'merged', there: true };
    case 'unmerged': {
      const to = before?.state.mergedInto;
      return to === undefined ? undefined : { to, how: 'merged', there: false };
    }
    default:
      return undefined;
  }
}
