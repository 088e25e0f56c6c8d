import type { Instant } from '../instant.ts';

/** [requests, units] of one `Service.Operation`. Units: DynamoDB capacity, SQS 64-KB chunks, SES recipients, else 0. */
export type OperationUse = readonly [requests: number, units: number];

/** What one invocation says of itself at its end. */
export interface UsageLine {
  readonly functionName: string;
  readonly feature: string;
  readonly requestId: string;
  /** In-process duration: what `light` metering is priced by. */
  readonly durationMs: number;
  readonly memoryMb: number;
  readonly cold: boolean;
  /** Complaints it worked on, by reference; `moreReferences` counts those that had no room. */
  readonly references: readonly string[];
  readonly moreReferences: number;
  readonly use: Readonly<Record<string, OperationUse>>;
}

/** What the platform says of one invocation. */
export interface PlatformReport {
  readonly requestId: string;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly initMs?: number;
}

/**
 * One invocation as it is priced. `lined`: it printed its usage line; `reported`: the platform's report was found. What
 * printed nothing has no feature and no use, but its duration is billed all the same.
 */
export interface Invocation {
  readonly at: Instant;
  readonly requestId: string;
  readonly functionName: string;
  readonly feature: string;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly initMs?: number;
  readonly cold: boolean;
  readonly references: readonly string[];
  readonly moreReferences: number;
  readonly use: Readonly<Record<string, OperationUse>>;
  /** Bytes of all its log lines, each with the 26 bytes that the service adds. */
  readonly logBytes: number;
  readonly lined: boolean;
  readonly reported: boolean;
}

/** Stands for what an invocation without a usage line does not tell. */
export const unknownName = 'unknown';
