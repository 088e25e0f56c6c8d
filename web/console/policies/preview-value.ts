import type {
  PreviewedPolicy,
  PreviewRequest,
  PreviewView,
} from '../../../shared/contracts/policy-preview.ts';
import type { Department } from '../../../shared/domain/complaints/departments.ts';
import type { Channel, Priority } from '../../../shared/domain/complaints/state.ts';
import type { TargetKind } from '../../../shared/domain/sla/policies.ts';
import type { PolicyDefinition } from '../../../shared/domain/sla/policy-definitions.ts';

/** A complaint that nobody has made, as it stands in the form. */
export interface SupposedTyped {
  readonly priority: Priority;
  readonly channel: Channel;
  readonly department: Department;
  readonly cause: string;
  readonly productLine: string;
  readonly tier: string;
  /** Local date and time of the reader. */
  readonly day: string;
  readonly time: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Nothing known but that it comes now. */
export const supposedNow = (now: Date): SupposedTyped => ({
  priority: 'normal',
  channel: 'web',
  department: 'customer-service',
  cause: '',
  productLine: '',
  tier: '',
  day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  time: `${two(now.getHours())}:${two(now.getMinutes())}`,
});

/** What the API is asked. A day or time that is none is sent as typed: the API says so at its field. */
export function previewRequestOf(
  { day, time, cause, productLine, tier, ...known }: SupposedTyped,
  draft?: { readonly id: string; readonly value: PolicyDefinition },
): PreviewRequest {
  const local = new Date(`${day}T${time || '00:00'}`);
  return {
    ...known,
    at: Number.isNaN(local.getTime()) ? `${day} ${time}` : local.toISOString(),
    ...(cause !== '' && { cause }),
    ...(productLine !== '' && { productLine }),
    ...(tier.trim() !== '' && { tier: tier.trim() }),
    ...(draft && { draft: draft as PreviewRequest['draft'] & object }),
  };
}

/** One promise, by what is saved and by the draft. */
export interface PreviewRow {
  readonly clock: TargetKind;
  readonly now?: PreviewedPolicy['promises'][number];
  readonly draft?: PreviewedPolicy['promises'][number];
}

/** Every promise that one of the two makes, in the order in which policies name them. */
export function previewRows(
  { now, draft }: PreviewView,
  kinds: readonly TargetKind[],
): readonly PreviewRow[] {
  return kinds.flatMap((clock): readonly PreviewRow[] => {
    const before = now.promises.find((one) => one.clock === clock);
    const after = draft?.promises.find((one) => one.clock === clock);
    return before || after ? [{ clock, ...(before && { now: before }), ...(after && { draft: after }) }] : [];
  });
}
