import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { consoleHome } from '../shared/names.ts';
import { applyClock } from './apply-clock.ts';
import { runCommand } from './command.ts';
import { resumeFastClock, saveFastClock } from './fast-clock.ts';
import { progress } from './progress.ts';
import { seedDemo } from './seed-demo.ts';
import { demoPassword, demoUsers } from './seed-users.ts';
import { startLocalStack } from './stack.ts';

const port = (name: string, fallback: number): number =>
  Number(process.env[`REDRESS_PORT_${name}`] ?? fallback);

/** `npm start`: the whole stack with demo data, kept between starts in `.local/start`. `--real-time` for the clock of the wall. */
await runCommand(async (stopped) => {
  const out = progress();
  const stateDir = join(import.meta.dirname, '..', '.local', 'start');
  mkdirSync(stateDir, { recursive: true });
  const clockFile = join(stateDir, 'clock.json');
  const fast = process.argv.includes('--real-time') ? undefined : resumeFastClock(clockFile);
  const stack = await startLocalStack({
    stage: 'local',
    stateDir,
    persist: true,
    conformance: true,
    ports: {
      gateway: port('GATEWAY', 4600),
      emulator: port('EMULATOR', 4566),
      smtp: port('SMTP', 4625),
      inbox: port('INBOX', 4680),
      photos: port('PHOTOS', 4670),
    },
    progress: out,
  });
  try {
    await applyClock(stack.endpoint, stack.outputs.functionNames, fast);
    await out.step('Demo complaints in three languages, replies and teams', () => seedDemo(stack));
    out.say(`
Redress is running. ${fast ? 'One real second is one business minute (npm start -- --real-time for the clock of the wall).' : ''}

  Complaint form   ${stack.gatewayUrl}/complaint   ?lang=zh-CN  ?lang=zh-TW
  Staff console    ${stack.gatewayUrl}${consoleHome}
  Inbox            ${stack.inbox.url}
  API reference    ${stack.gatewayUrl}/api-reference

  Demo logins (password ${demoPassword}):
${demoUsers.map(({ username, roles, name }) => `    ${username.padEnd(6)} ${roles.join(', ').padEnd(8)} ${name}`).join('\n')}

Ctrl-C stops everything and keeps the data.`);
    await stopped;
    out.say('');
  } finally {
    if (fast) saveFastClock(clockFile, fast);
    await out.step('Stopping and saving', () => stack.stop());
  }
});
