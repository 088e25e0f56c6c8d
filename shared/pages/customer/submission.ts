import type { Submission } from '../../domain/complaints/events.ts';
import { type Html, html } from '../html.ts';
import { fact, typed } from './layout.ts';
import type { Words } from './words.ts';

/** What the submitter typed. */
export const submissionFacts = (submission: Submission, { t }: Words): Html =>
  html`<p class="said"><bdi>${submission.text}</bdi></p><dl>${[
    fact(t('fact.name'), typed(submission.contact.name)),
    fact(t('fact.reach'), typed(submission.contact.email ?? submission.contact.phone)),
    fact(t('fact.orderNumber'), typed(submission.orderNumber)),
    fact(t('fact.product'), typed(submission.product)),
    fact(t('fact.wish'), submission.desiredRemedy && t(`remedy.${submission.desiredRemedy}`)),
    fact(
      t('fact.expects'),
      submission.expectedDays !== undefined && t('fact.days', { count: submission.expectedDays }),
    ),
    fact(
      t('fact.solution'),
      submission.expectedSolution !== undefined && t(`survey.expected.${submission.expectedSolution}`),
    ),
  ]}</dl>`;
