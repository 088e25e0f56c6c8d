import type { Route } from '../../shared/lambda/http.ts';
import type { SurveyDeps } from './deps.ts';
import { nonceRoute } from './nonce.ts';
import { surveyRoute } from './survey-route.ts';
import { voteRoutes } from './vote-routes.ts';

/** Where a customer answers a survey in two taps. */
export const routes = (deps: SurveyDeps): readonly Route[] => [
  surveyRoute(deps),
  nonceRoute(deps),
  ...voteRoutes(deps),
];
