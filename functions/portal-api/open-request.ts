import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import { askedWhom, isOpen, requestNumber } from '../../shared/domain/requests/open-request.ts';
import type { RespondentKind } from '../../shared/domain/requests/respondent.ts';
import { type SharedFacts, sharedFacts } from '../../shared/domain/requests/shared-facts.ts';
import { attributeTo } from '../../shared/lambda/usage-line.ts';
import type { PortalDeps } from './deps.ts';

/** What a request's link opens: the question and what the agent chose to share, and nothing else of the complaint. */
export interface OpenedRequest {
  readonly reference: string;
  readonly request: number;
  readonly respondent: { readonly kind: RespondentKind; readonly id: string };
  readonly name: string;
  readonly language: Language;
  readonly question: string;
  readonly dueAt?: Instant;
  readonly late: boolean;
  readonly zone: string;
  readonly shared: SharedFacts;
  /** The link is worth nothing any more: it was answered by it, or nobody waits. */
  readonly ended?: 'answered' | 'closed';
}

/** @throws DomainError `link-wrong`, gone/`link-expired`; a link of any other purpose opens nothing here. */
export async function openRequest(
  { links, clock, complaints, respondents, policies }: PortalDeps,
  token: string,
): Promise<OpenedRequest> {
  const { id } = links.verify('request', token, clock.realNow());
  const [reference = '', number] = id.split('#');
  const request = Number(number);
  attributeTo(reference);
  const log = await complaints.since(reference, 0);
  const [first] = log;
  const head = log.at(-1);
  const asked = requestNumber(log, request);
  const whom = asked && askedWhom(asked);
  if (first?.type !== 'received' || !head || !asked || !whom || whom.id === null)
    throw new DomainError(
      'not-found',
      'link-wrong',
      'This link is not complete; open it from the mail again.',
    );
  const respondent = { kind: whom.kind, id: whom.id };
  const [entry, book] = await Promise.all([
    respondents.find(respondent.kind, respondent.id),
    policies.holding([head.state.policy]),
  ]);
  const answered = log.some(
    ({ type, data }) =>
      type === `${respondent.kind}-answered` && 'request' in data && data.request === request,
  );
  const open = isOpen(head.state, respondent.kind, request);
  const { dueAt, text, share = [] } = asked.data;
  return {
    reference,
    request,
    respondent,
    name: entry?.name ?? respondent.id,
    language: entry?.language ?? head.state.language,
    question: text,
    ...(dueAt !== undefined && { dueAt }),
    late: dueAt !== undefined && dueAt < clock.now(),
    zone: book.policyOf(head.state.policy).calendar.zone,
    shared: sharedFacts(first.data.submission, share),
    ...(!open && { ended: answered ? 'answered' : 'closed' }),
  };
}
