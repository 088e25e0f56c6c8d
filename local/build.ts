import { buildConsole, consoleIsStale } from './build-console.ts';
import { runCommand } from './command.ts';
import { progress } from './progress.ts';

/** `npm run build`: what a deployment uploads and names, built when its sources have changed. */
await runCommand(async () => {
  const out = progress();
  if (consoleIsStale()) await out.step('Building the console', () => buildConsole());
  else out.say('The console is built.');
});
