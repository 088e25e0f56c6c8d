import type { MiddlewareObj } from '@middy/core';
import { readMeter, resetMeter } from '../adapters/metering.ts';
import { env } from '../names.ts';

/** What the running invocation worked on: references only, no personal data. */
const references = new Set<string>();
let feature = 'none';
let reader: string | undefined;
let cold = true;

/** Attributes the running invocation to a complaint; a batch names each of its complaints. */
export function attributeTo(reference: string): void {
  references.add(reference);
}

/** Attributes the running invocation to a feature, e.g. `intake`. */
export function attributeToFeature(name: string): void {
  feature = name;
}

/** Names the member of staff who asked (an id, no name): reads of personal data are audited by this line (rule 6). */
export function attributeToReader(staffId: string): void {
  reader = staffId;
}

/** At most this many references are printed, so that the line stays under 500 bytes; the rest are counted in `more`. */
const printed = 10;

/**
 * One line per invocation, ≤ 500 B: function, feature, references, requests and units by operation, in-process duration.
 * `u` maps `Service.Operation` to [requests, units].
 */
export function usageLine<Event, Result>(initialFeature: string): MiddlewareObj<Event, Result> {
  let startedAt = 0;
  const print = (request: { context: { awsRequestId?: string } }) => {
    const used = Object.entries(readMeter()).map(
      ([operation, { requests, units }]) => [operation, [requests, units]] as const,
    );
    const all = [...references];
    console.log(
      JSON.stringify({
        usage: 1,
        fn: process.env[env.functionName],
        feature,
        req: request.context.awsRequestId,
        ms: Math.round((performance.now() - startedAt) * 1000) / 1000,
        ...(cold && { cold }),
        ...(reader !== undefined && { by: reader }),
        ...(all.length > 0 && { refs: all.slice(0, printed) }),
        ...(all.length > printed && { more: all.length - printed }),
        u: Object.fromEntries(used),
      }),
    );
    cold = false;
  };
  return {
    before: () => {
      resetMeter();
      references.clear();
      feature = initialFeature;
      reader = undefined;
      startedAt = performance.now();
    },
    after: print as never,
    onError: print as never,
  };
}
