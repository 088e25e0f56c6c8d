import type { VoteNonce } from '../../shared/contracts/customer-answers.ts';
import { nonceRequest } from '../../shared/contracts/customer-forms.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { addSeconds, fromMillis, type Instant, toMillis } from '../../shared/domain/instant.ts';
import type { Provenance } from '../../shared/domain/surveys/events.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { readSurvey } from '../../shared/usecases/surveys/record-answer.ts';
import type { SurveyDeps } from './deps.ts';
import { openSurvey, type SurveyId } from './survey-route.ts';

const nonceSeconds = 30 * 60;
/** A person needs longer than this between the gesture and the vote; the page's script waits for it. */
const leastMillis = 250;

/** `POST /survey/{token}/nonce`: fetched by the page's script once it has seen a gesture. Writes nothing. */
export const nonceRoute = (deps: SurveyDeps): Route =>
  route({
    method: 'POST',
    path: '/survey/{token}/nonce',
    policy: 'public',
    feature: 'survey',
    body: nonceRequest,
    async handle({ params, body: { gesture } }) {
      const survey = openSurvey(deps, params.token ?? '');
      await readSurvey(deps, survey.reference, survey.resolutionNumber);
      const now = deps.clock.realNow();
      const id = [survey.id, gesture, toMillis(now), deps.ids.customerId()].join('#');
      return {
        status: 200,
        json: { nonce: deps.links.sign('vote-nonce', id, addSeconds(now, nonceSeconds)) } satisfies VoteNonce,
      };
    },
  });

/**
 * What a vote's nonce says of who voted: a gesture and a moment's time are a person; none of it, or a vote within a quarter
 * of a second, is a program. Real time. @throws DomainError `nonce-wrong` for another survey's, `nonce-expired`.
 */
export function provenanceOf(
  { links }: Pick<SurveyDeps, 'links'>,
  survey: SurveyId,
  nonce: string,
  realNow: Instant,
): Provenance {
  const prefix = `${survey.id}#`;
  const id = verified(links, nonce, realNow);
  if (!id.startsWith(prefix)) throw wrong();
  const [gesture, issuedAt] = id.slice(prefix.length).split('#');
  const early = realNow < fromMillis(Number(issuedAt) + leastMillis);
  return gesture === 'none' || early ? 'machine' : 'proven';
}

function verified(links: Pick<SurveyDeps['links'], 'verify'>, nonce: string, realNow: Instant): string {
  try {
    return links.verify('vote-nonce', nonce, realNow).id;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== 'link-expired') throw wrong();
    throw new DomainError('unprocessable', 'nonce-expired', 'The page was open for long; vote once more.');
  }
}

const wrong = () => new DomainError('forbidden', 'nonce-wrong', 'Open the survey and vote on its page.');
