import { setTimeout as pause } from 'node:timers/promises';
import type { CustomerScore } from '../../shared/domain/customers/score.ts';
import { getPage, postJson } from './http.ts';
import { linkTo } from './links.ts';
import type { LivedLife } from './play-life.ts';
import type { ProjectorSwitch } from './projector-switch.ts';
import type { LifeScript } from './scripts.ts';
import type { StaffClient } from './staff-client.ts';
import { until } from './until.ts';

interface Voting {
  readonly agent: StaffClient;
  readonly lives: readonly LivedLife[];
  readonly scripts: readonly LifeScript[];
  readonly projector: ProjectorSwitch;
  readonly say: (step: string) => void;
}

/** As the page's script waits: a vote quicker than this after its nonce is a machine's. */
const gestureMillis = 400;

/** Two taps, as the survey page's script sends them: nonce after the gesture, then the vote. */
async function vote(surveyLink: string, { expected, received }: LifeScript['vote']): Promise<void> {
  await getPage(surveyLink);
  const { nonce } = await postJson<{ nonce: string }>(`${surveyLink}/nonce`, { gesture: 'pointer' });
  await pause(gestureMillis);
  await postJson(`${surveyLink}/vote`, { nonce, expected, received });
}

const show = (score: CustomerScore | null | undefined): string =>
  score?.csi == null ? 'none' : score.csi.toFixed(3);

/**
 * Votes while the projector stands still (no score may move), starts it, and compares each customer's CSI with the constant
 * worked out by hand; each score moves exactly once. @throws Error when one differs.
 */
export async function voteAndScore({ agent, lives, scripts, projector, say }: Voting): Promise<void> {
  const scoreOf = async (life: LivedLife) => (await agent.view(life.reference)).score;
  const before = await Promise.all(lives.map(scoreOf));
  if (before.some(Boolean)) throw new Error('A customer has a score before any vote');
  await projector.stop();
  say('projector stopped');
  for (const [i, life] of lives.entries()) {
    const script = scripts[i];
    if (script) await vote(linkTo(life.surveyMail, 'survey'), script.vote);
  }
  await pause(3_000);
  const held = await Promise.all(lives.map(scoreOf));
  if (JSON.stringify(held) !== JSON.stringify(before))
    throw new Error('A score moved while the projector was stopped');
  say('three votes given; no score moved in 3 s');
  await projector.start();
  say('projector started');
  for (const [i, life] of lives.entries()) {
    const script = scripts[i];
    if (!script) continue;
    const score = await until(`the score of ${life.reference}`, async () => {
      const now = await scoreOf(life);
      return now?.csi != null && now;
    });
    const { vote: given, byHand, language } = script;
    const ratio = Math.min(given.received / given.expected, 2);
    say(
      `${language.padEnd(5)}  a ${given.expected}  b ${given.received}  C ${ratio.toFixed(3)} (by hand ${byHand.ratio})  CSI ${show(before[i])} → ${show(score)} (by hand ${byHand.csi})`,
    );
    // Hours pass between vote and comparison on the fast clock; F2 divides the age out for a single answer.
    if (Math.abs((score.csi ?? Number.NaN) - byHand.csi) > 1e-9 || ratio !== byHand.ratio)
      throw new Error(`The CSI of ${life.reference} is not ${byHand.csi}`);
  }
  await pause(2_000);
  const settled = await Promise.all(lives.map(scoreOf));
  for (const [i, score] of settled.entries()) {
    const moved = (score?.version ?? 0) - (before[i]?.version ?? 0);
    if (score?.csi !== scripts[i]?.byHand.csi || moved !== 1)
      throw new Error(`The score of ${lives[i]?.reference} was written ${moved} times, not once`);
  }
  say('each score moved exactly once');
}
