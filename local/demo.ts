import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { newFastClock } from './fast-clock.ts';
import { printCosts } from './life/costs.ts';
import { type LivedLife, playLife, type Stage } from './life/play-life.ts';
import { projectorSwitch } from './life/projector-switch.ts';
import { lifeScripts } from './life/scripts.ts';
import { staffClient } from './life/staff-client.ts';
import { printTimeline } from './life/timeline.ts';
import { voteAndScore } from './life/vote-and-score.ts';
import { progress } from './progress.ts';
import { demoPassword } from './seed-users.ts';
import { signIn } from './sign-in.ts';
import { startLocalStack } from './stack.ts';

/** `npm run demo`: a complaint's whole life in three languages, on a stack of its own, on the fast clock. Fails at the first step that does not happen. */
await runCommand(async () => {
  const out = progress();
  const stateDir = mkdtempSync(join(tmpdir(), 'redress-demo-'));
  const stack = await startLocalStack({
    stage: 'local',
    stateDir,
    persist: false,
    clock: newFastClock(),
    progress: out,
  });
  try {
    const { gatewayUrl, inbox, outputs } = stack;
    const target = { gatewayUrl, clientId: outputs.userPoolClientId };
    const staff = async (username: string) =>
      staffClient(gatewayUrl, await signIn(target, username, demoPassword));
    const agent = await out.step('Agent signs in (authorization code + PKCE)', () => staff('lin'));
    const started = performance.now();
    const seconds = () => ((performance.now() - started) / 1000).toFixed(1).padStart(6);

    out.say('\nThree complaints live at once; one real second is one business minute.\n');
    const lives: readonly LivedLife[] = await Promise.all(
      lifeScripts.map((script) => {
        const say = (step: string) => out.say(`${seconds()} s  ${script.language.padEnd(5)}  ${step}`);
        const stage: Stage = { gatewayUrl, inbox, agent, escalationEmail: 'lead@redress.example', say };
        return playLife(stage, script);
      }),
    );

    out.say('\nVotes (expected / received), with the projector stopped and started again:\n');
    await voteAndScore({
      agent,
      lives,
      scripts: lifeScripts,
      projector: projectorSwitch(stack.endpoint),
      say: (step) => out.say(`${seconds()} s  ${step}`),
    });

    for (const { reference } of lives) printTimeline(await agent.view(reference), out);
    await printCosts(
      stack,
      await staff('fang'),
      lives.map(({ reference }) => reference),
      out,
    );
    out.say('\n✔ Every step happened.');
  } finally {
    await stack.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
});
