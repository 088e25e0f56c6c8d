import { setTimeout as pause } from 'node:timers/promises';
import type { ComplaintEvent } from '../../shared/domain/complaints/events.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { ReceivedMail } from '../inbox/received-mail.ts';
import { getPage, submitForm } from './http.ts';
import { linksOf, linkTo } from './links.ts';
import { scanLinks } from './scanner.ts';
import type { LifeScript } from './scripts.ts';
import type { StaffClient } from './staff-client.ts';
import { until } from './until.ts';

export interface Stage {
  readonly gatewayUrl: string;
  readonly inbox: Pick<Inbox, 'waitForMail'>;
  readonly escalationEmail: string;
  readonly agent: StaffClient;
  /** Told each step as it happens. */
  readonly say: (step: string) => void;
}

/** A life up to the moment its customer holds the survey mail. */
export interface LivedLife {
  readonly reference: string;
  readonly surveyMail: ReceivedMail;
  readonly timeline: readonly ComplaintEvent[];
  readonly scannerRequests: number;
}

/** A person takes longer than the form's least time, in real milliseconds; a program does not. */
const fillMillis = 3_200;

async function page(url: string): Promise<{ url: string; html: string }> {
  return { url, html: await getPage(url) };
}

/** Awaits an event of that type in the complaint's log. */
async function awaitEvent(
  stage: Stage,
  reference: string,
  type: ComplaintEvent['type'],
  seconds: number,
): Promise<ComplaintEvent> {
  return until(
    `${type} of ${reference}`,
    async () => (await stage.agent.view(reference)).timeline.find((event) => event.type === type),
    seconds,
    // Each look is a staff request that this life pays for.
    1_000,
  );
}

/** Plays one complaint's life over real HTTP, from the form to the survey mail. @throws Error at the first step that does not happen. */
export async function playLife(stage: Stage, script: LifeScript): Promise<LivedLife> {
  const { gatewayUrl, inbox, agent, say } = stage;
  const { language, name, email, text } = script;
  const mailTo = (address: string, pagePath: string, seconds = 60) =>
    inbox.waitForMail(
      (mail) => mail.to.includes(address) && linksOf(mail).some((link) => link.includes(`/${pagePath}/`)),
      seconds,
    );

  const form = await page(`${gatewayUrl}/complaint?lang=${language}`);
  await pause(fillMillis);
  const typed = { text, reach: email, name, orderNumber: 'SO-3001' };
  const receipt = await submitForm(form, '/complaint', typed);
  const [reference] = /R(-[0-9A-Z]{3,4}){3}/.exec(receipt.html) ?? [];
  if (!reference) throw new Error('The receipt shows no reference');
  say(`${reference} taken in by the form`);

  const firstMail = await mailTo(email, 'confirm');
  for (const words of [name, text]) {
    if (`${firstMail.subject}${firstMail.text}${firstMail.html}`.includes(words))
      throw new Error('The first mail repeats what was typed');
  }
  say(`fixed-text mail "${firstMail.subject}"`);
  await submitForm(await page(linkTo(firstMail, 'confirm')), new URL(linkTo(firstMail, 'confirm')).pathname);
  const statusMail = await mailTo(email, 'status');
  say('confirmed by the link (POST); status link mailed');

  const warned = await awaitEvent(stage, reference, 'clock-warned', 60);
  say(`first-response warning fired${lateness(warned)}`);
  const breached = await awaitEvent(stage, reference, 'clock-breached', 60);
  say(`first-response deadline missed${lateness(breached)}`);
  await inbox.waitForMail(
    (mail) => mail.to.includes(stage.escalationEmail) && `${mail.subject}${mail.text}`.includes(reference),
    60,
  );
  say('escalation mail to the lead');

  await agent.command(reference, { type: 'reply', data: { text: script.agentReply } });
  await agent.command(reference, { type: 'ask-customer', data: { text: script.agentQuestion } });
  const paused = await agent.view(reference);
  if (paused.state.status !== 'waiting-customer' || paused.state.clocks.resolution?.runningSince)
    throw new Error('The clock did not pause');
  say('agent answered and asked the customer; the clock stands still');

  const statusLink = linkTo(statusMail, 'status');
  await submitForm(await page(statusLink), '/message', { text: script.customerAnswer });
  const resumed = await agent.view(reference);
  if (resumed.state.status === 'waiting-customer' || !resumed.state.clocks.resolution?.runningSince)
    throw new Error('The clock did not resume');
  say('customer answered on the status page; the clock runs again');

  await agent.command(reference, { type: 'resolve', data: { outcome: 'remedied', text: script.resolution } });
  say('agent resolved it');
  const surveyMail = await mailTo(email, 'survey', 90);
  say(`survey mail "${surveyMail.subject}"`);

  const before = await agent.view(reference);
  const scannerRequests = await scanLinks([
    ...linksOf(firstMail),
    ...linksOf(statusMail),
    ...linksOf(surveyMail),
  ]);
  const after = await agent.view(reference);
  if (after.sequence !== before.sequence) throw new Error('A link scanner changed the complaint');
  if (after.score) throw new Error('A link scanner voted');
  say(`${scannerRequests} scanner requests (GET, HEAD, OPTIONS, POST) on every link changed nothing`);
  return { reference, surveyMail, timeline: after.timeline, scannerRequests };
}

/** Business seconds between when a timer was due and when it fired. */
export function latenessSeconds(event: ComplaintEvent): number | undefined {
  if (event.type !== 'clock-warned' && event.type !== 'clock-breached') return undefined;
  return (Date.parse(event.at) - Date.parse(event.data.dueAt)) / 1000;
}

function lateness(event: ComplaintEvent): string {
  const late = latenessSeconds(event);
  return late === undefined ? '' : `, ${late.toFixed(1)} business seconds late`;
}
