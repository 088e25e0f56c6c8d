import type { Clock } from '../../shared/adapters/clock.ts';
import type { Ids } from '../../shared/adapters/ids.ts';
import type { Links } from '../../shared/adapters/links.ts';
import type { CardRepository } from '../../shared/data/card-repository.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { ApiDocument } from '../../shared/pages/reference/api-document.ts';
import type { IntakeDeps } from '../../shared/usecases/complaints/take-in-complaint.ts';
import type { WebhookRouteDeps } from './webhook-routes.ts';

/** What the integration API needs; its IAM grants mirror it (infra/features/integration.ts). */
export interface IntegrationDeps extends IntakeDeps, WebhookRouteDeps {
  readonly complaints: Pick<ComplaintRepository, 'append' | 'event' | 'head' | 'since'>;
  readonly cards: Pick<CardRepository, 'listByDepartment'>;
  readonly policies: PolicyBookRepository;
  readonly ids: Ids;
  readonly links: Pick<Links, 'sign'>;
  readonly clock: Clock;
  /** Where pages are opened; no trailing slash. */
  readonly publicUrl: string;
  /** The OpenAPI document, loaded when somebody asks for it. */
  readonly document: () => Promise<ApiDocument>;
}
