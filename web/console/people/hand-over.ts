import type { HandOverView } from '../../../shared/contracts/agents.ts';

/** One page of a round, as the API takes it. */
export interface HandOverPage {
  readonly commandId: string;
  readonly summary: string;
  readonly after?: string;
}

export interface HandedOver {
  readonly moved: number;
  /** What stayed where it was: nobody could be given it. */
  readonly left: readonly string[];
}

/**
 * Gives everything open of one person to others, page by page, round by round: what comes in meanwhile is in the next round.
 * It ends with a round that moves nothing.
 */
export async function handOverAll(
  send: (page: HandOverPage) => Promise<HandOverView>,
  { id, summary }: { readonly id: string; readonly summary: string },
): Promise<HandedOver> {
  let moved = 0;
  for (let page = 0; ; ) {
    let movedInRound = 0;
    const left: string[] = [];
    let after: string | undefined;
    do {
      page += 1;
      const view = await send({ commandId: `${id}-${page}`, summary, ...(after !== undefined && { after }) });
      movedInRound += view.moved.length;
      left.push(...view.left.map(({ reference }) => reference));
      after = view.after;
    } while (after !== undefined);
    moved += movedInRound;
    if (movedInRound === 0) return { moved, left };
  }
}
