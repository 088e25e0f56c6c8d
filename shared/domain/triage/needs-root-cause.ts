import type { ComplaintState } from '../complaints/state.ts';

/** Whether a complaint cannot close before its root cause is recorded: severity 1–2, or a repeated cause (R226). */
export const needsRootCause = (
  { severity, rootCause }: Pick<ComplaintState, 'severity' | 'rootCause'>,
  repeatedCause: boolean,
): boolean => !rootCause && (repeatedCause || (severity !== undefined && severity <= 2));
