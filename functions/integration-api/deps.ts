import type { ApiDocument } from '../../shared/pages/reference/api-document.ts';

/** What the integration API needs; its IAM grants mirror it (infra/features/integration.ts). */
export interface IntegrationDeps {
  /** The OpenAPI document, loaded when somebody asks for it. */
  readonly document: () => Promise<ApiDocument>;
}
