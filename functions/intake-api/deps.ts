import type { Clock } from '../../shared/adapters/clock.ts';
import type { Ids } from '../../shared/adapters/ids.ts';
import type { Links } from '../../shared/adapters/links.ts';
import type { PhotoLinks } from '../../shared/adapters/photo-links.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { IntakeDeps as TakeInDeps } from '../../shared/usecases/complaints/take-in-complaint.ts';

/** What the intake API needs; its IAM grants mirror it (infra/features/complaints.ts). */
export interface IntakeDeps extends TakeInDeps {
  readonly policies: PolicyBookRepository;
  readonly complaints: Pick<ComplaintRepository, 'append' | 'event' | 'head' | 'since'>;
  readonly ids: Ids;
  readonly photos: PhotoLinks;
  readonly links: Pick<Links, 'sign' | 'verify'>;
  readonly clock: Clock;
  /** Origins of the sites that show the form in a frame. */
  readonly embedders: readonly string[];
  /** Where pages are opened; no trailing slash. */
  readonly publicUrl: string;
}
