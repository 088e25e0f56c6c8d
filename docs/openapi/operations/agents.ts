import { accountRequest, agentsQuery, handOverRequest } from '../../../shared/contracts/agents.ts';
import type { Operations } from '../operation.ts';

export const agentOperations: Operations = {
  'GET /api/staff/agents': {
    summary: 'List who works here, with open complaints and the permission table.',
    description: 'Records are changed as definitions of the kind `agent`; a retired one is deactivated.',
    query: agentsQuery,
    answer: { json: 'AgentsView' },
  },
  'POST /api/staff/agents/{id}/account': {
    summary: 'Invite an agent to sign in.',
    description:
      'The pool mails an invitation with a password for one use. `exists`: the name is taken, nothing was sent.',
    body: accountRequest,
    answer: { json: 'AccountView' },
  },
  'POST /api/staff/agents/{id}/hand-over': {
    summary: 'Give one page of the open complaints of an agent to others.',
    description:
      'Whom the routing rules name gets each, else the duty owner. Send `after` for the next page; a round from the beginning that moves and leaves nothing is the end.',
    body: handOverRequest,
    answer: { json: 'HandOverView' },
  },
};
