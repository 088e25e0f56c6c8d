import { confirmedVote, provenVote } from '../../../shared/contracts/customer-forms.ts';
import type { Operations } from '../operation.ts';

export const surveyOperations: Operations = {
  'GET /survey/{token}': { summary: 'Show the survey.', answer: { page: 'Two questions. Writes nothing.' } },
  'POST /survey/{token}/nonce': {
    summary: 'Fetch what proves a gesture.',
    description: 'The page asks for it after a pointer or key event. Writes nothing.',
    answer: { json: 'VoteNonce' },
  },
  'POST /survey/{token}/vote': {
    summary: 'Vote.',
    description: 'With a nonce; the same without one, as a form, is answered with a second page.',
    body: provenVote,
    answer: { json: 'VoteResult' },
  },
  'POST /survey/{token}/confirm': {
    summary: 'Vote without JavaScript: the second page.',
    sent: 'form',
    body: confirmedVote,
    answer: { redirect: 'To the thanks.' },
  },
};
