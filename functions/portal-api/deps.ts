import type { Clock } from '../../shared/adapters/clock.ts';
import type { Ids } from '../../shared/adapters/ids.ts';
import type { Links } from '../../shared/adapters/links.ts';
import type { PhotoLinks } from '../../shared/adapters/photo-links.ts';
import type { MailRepository } from '../../shared/data/mail-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { RespondentRepository } from '../../shared/data/respondent-repository.ts';
import type { ConfirmDeps } from '../../shared/usecases/customers/confirm-complaint.ts';

/** What the portal needs; its IAM grants mirror it (infra/features/portal.ts). */
export interface PortalDeps extends ConfirmDeps {
  readonly links: Pick<Links, 'sign' | 'verify' | 'digest'>;
  readonly mails: Pick<MailRepository, 'suppress'>;
  readonly respondents: Pick<RespondentRepository, 'find'>;
  readonly policies: PolicyBookRepository;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly photos: PhotoLinks;
  /** Where pages are opened; no trailing slash. */
  readonly publicUrl: string;
}
