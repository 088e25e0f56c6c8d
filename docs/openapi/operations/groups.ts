import type { Operations } from '../operation.ts';
import { agentOperations } from './agents.ts';
import { apiKeyOperations } from './api-keys.ts';
import { costOperations } from './costs.ts';
import { customerOperations } from './customers.ts';
import { definitionOperations } from './definitions.ts';
import { intakeOperations } from './intake.ts';
import { integrationOperations } from './integration.ts';
import { mailOperations } from './mails.ts';
import { photoOperations } from './photos.ts';
import { referenceOperations } from './reference.ts';
import { registerOperations } from './register.ts';
import { reportOperations } from './reports.ts';
import { staffOperations } from './staff.ts';
import { surveyOperations } from './surveys.ts';
import { webhookOperations } from './webhooks.ts';

export interface Group {
  readonly tag: string;
  readonly description: string;
  readonly operations: Operations;
}

/** In the order in which the reference shows them. A new area gets a file beside this one and a line here. */
export const groups: readonly Group[] = [
  {
    tag: 'Integration',
    description: 'Complaints for other systems, with an API key.',
    operations: integrationOperations,
  },
  {
    tag: 'Webhooks',
    description: 'Addresses of other systems that are told what happens, and the log of it.',
    operations: webhookOperations,
  },
  {
    tag: 'Intake',
    description: 'Where strangers complain: the form and the API behind it.',
    operations: intakeOperations,
  },
  {
    tag: 'Customer links',
    description: 'What people do by the links of their mails. A link opens one thing for one purpose.',
    operations: customerOperations,
  },
  {
    tag: 'Photos',
    description: 'Straight to a bucket, looked at before they are kept.',
    operations: photoOperations,
  },
  { tag: 'Surveys', description: 'Two taps after a resolution.', operations: surveyOperations },
  { tag: 'Staff', description: 'The queue, a complaint, its commands.', operations: staffOperations },
  { tag: 'Mails', description: 'What came by mail and was not taken in.', operations: mailOperations },
  {
    tag: 'Register',
    description: 'Suppliers and departments that can be asked.',
    operations: registerOperations,
  },
  {
    tag: 'Definitions',
    description: 'What a company defines for itself, by version, with its author.',
    operations: definitionOperations,
  },
  {
    tag: 'Agents',
    description: 'Who works here, and what becomes of the work of whoever leaves.',
    operations: agentOperations,
  },
  {
    tag: 'Reports',
    description: 'Deadlines and promises, as views and as CSV.',
    operations: reportOperations,
  },
  {
    tag: 'Costs',
    description: 'What the system cost, by function and complaint.',
    operations: costOperations,
  },
  {
    tag: 'API keys',
    description: 'Keys of other systems: made and revoked by administrators.',
    operations: apiKeyOperations,
  },
  { tag: 'Reference', description: 'This reference.', operations: referenceOperations },
];
