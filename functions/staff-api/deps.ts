import type { Ids } from '../../shared/adapters/ids.ts';
import type { PhotoLinks } from '../../shared/adapters/photo-links.ts';
import type { CardRepository } from '../../shared/data/card-repository.ts';
import type { ClassificationRepository } from '../../shared/data/classification-repository.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import type { CustomerRepository } from '../../shared/data/customer-repository.ts';
import type { LinkRepository } from '../../shared/data/link-repository.ts';
import type { PolicyBookRepository } from '../../shared/data/policy-book-repository.ts';
import type { Actor } from '../../shared/domain/identity/actor.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { ConsoleFiles } from '../../shared/pages/staff/console-shell.ts';
import type { CommandDeps, CommandResult } from '../../shared/usecases/complaints/execute-command.ts';
import type { RouteDeps } from '../../shared/usecases/routing/route-complaint.ts';
import type { AgentRouteDeps } from './agent-routes.ts';
import type { ApiKeyRouteDeps } from './api-key-routes.ts';
import type { DefinitionRouteDeps } from './definition-routes.ts';
import type { FinanceDeps } from './finance-routes.ts';
import type { IntakeRouteDeps } from './intake-routes.ts';
import type { MailRouteDeps } from './mail-routes.ts';
import type { ParetoRouteDeps } from './pareto-routes.ts';
import type { PresenceRouteDeps } from './presence-route.ts';
import type { PromiseReportRouteDeps } from './promise-report-routes.ts';
import type { RegisterRouteDeps } from './register-routes.ts';
import type { ReportRouteDeps } from './report-routes.ts';
import type { RequestReportDeps } from './request-report-routes.ts';
import type { SavedViewRouteDeps } from './saved-view-routes.ts';

/** What the staff API needs; its IAM grants mirror it (infra/features/staff.ts). */
export interface StaffDeps
  extends CommandDeps,
    FinanceDeps,
    Omit<ReportRouteDeps, 'reports'>,
    ReportRouteDeps,
    ParetoRouteDeps,
    RegisterRouteDeps,
    SavedViewRouteDeps,
    PresenceRouteDeps,
    DefinitionRouteDeps,
    Omit<AgentRouteDeps, 'definitions'>,
    Omit<RouteDeps, 'definitions'>,
    ApiKeyRouteDeps,
    Omit<MailRouteDeps, 'intake'>,
    Omit<RequestReportDeps, 'reports'>,
    IntakeRouteDeps {
  readonly reports: ReportRouteDeps['reports'] &
    RequestReportDeps['reports'] &
    PromiseReportRouteDeps['reports'];
  /** The policy that every complaint gets until somebody makes rules. */
  readonly slaPolicy: string;
  readonly complaints: ComplaintRepository;
  readonly policies: PolicyBookRepository;
  readonly cards: Pick<CardRepository, 'listByDepartment' | 'listByOwner' | 'countOfOwner'>;
  readonly classifications: Pick<ClassificationRepository, 'nearestOfCause'>;
  readonly customers: Pick<CustomerRepository, 'score'>;
  readonly related: Pick<LinkRepository, 'linksTo'>;
  /** Confirms a complaint that came by phone: finds or makes its customer. */
  readonly confirm: (request: {
    readonly reference: string;
    readonly commandId: string;
    readonly actor: Actor;
    readonly at: Instant;
  }) => Promise<CommandResult>;
  /** Whether a member of staff has an account that may sign in. */
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly photos: PhotoLinks;
  readonly ids: Pick<Ids, 'commandId' | 'hash'>;
  readonly now: () => Instant;
  readonly pages: {
    readonly publicUrl: string;
    readonly loginUrl: string;
    readonly clientId: string;
    readonly consoleFiles: ConsoleFiles;
  };
}
