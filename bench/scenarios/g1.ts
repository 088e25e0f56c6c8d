import { newFastClock } from '../../local/fast-clock.ts';
import { playLife } from '../../local/life/play-life.ts';
import { projectorSwitch } from '../../local/life/projector-switch.ts';
import { lifeScripts } from '../../local/life/scripts.ts';
import { voteAndScore } from '../../local/life/vote-and-score.ts';
import type { LocalStack } from '../../local/stack.ts';
import { onBenchStack } from '../bench-stack.ts';
import { staffOn, workWhenQuiet } from '../costs-when-quiet.ts';
import { eventUnits } from '../event-units.ts';
import { ownLogLines } from '../own-log-lines.ts';
import type { Row, Scenario } from '../scenario.ts';
import { isRead, isWrite, sumOf, type Used, usedBy } from '../used.ts';

const goalWriteUnits = 55;
/** Mails of the life that the goal was set for; each is claimed and marked, 2 WRU. */
const goalMails = 3;
const units = (all: readonly Used[]): number => sumOf(all.map((one) => one.units));
const requests = (all: readonly Used[]): number => sumOf(all.map((one) => one.requests));

/** One complaint's life, as the demo plays it, on a stack that does nothing else. */
async function liveOnce(stack: LocalStack): Promise<void> {
  const { gatewayUrl, inbox, endpoint } = stack;
  const agent = await staffOn(stack, 'lin');
  const say = () => {};
  const scripts = lifeScripts.slice(0, 1);
  const stage = { gatewayUrl, inbox, agent, escalationEmail: 'lead@redress.example', say };
  const lives = await Promise.all(scripts.map((script) => playLife(stage, script)));
  await voteAndScore({ agent, lives, scripts, projector: projectorSwitch(endpoint, 'test'), say });
}

function operationRow({ functionName, operation, requests, units, ...one }: Used): Row {
  const billed = isWrite(one) ? `, ${units} WRU` : isRead(one) ? `, ${units} RRU` : '';
  return { what: `${functionName} ${operation}`, figure: `${requests} requests${billed}`, detail: true };
}

/** What each function's events are billed by the rule ⌈KB⌉ of the items in the table, beside what was consumed. */
async function ruleRows({ endpoint, outputs }: LocalStack, writes: readonly Used[]): Promise<readonly Row[]> {
  const rule = await eventUnits(endpoint, outputs.tableName);
  return [...rule].map(([name, appended]) => {
    const mine = writes.filter(({ functionName }) => functionName === name);
    const others = requests(mine) - appended.events;
    return {
      what: `rule: ${name}, ${appended.events} events of ${appended.bytes} bytes`,
      figure: `${appended.units} WRU by the rule, ${units(mine)} consumed${others > 0 ? ` with ${others} other writes` : ''}`,
      detail: true,
    };
  });
}

export const scenario: Scenario = {
  title:
    'G1: requests and consumed write units of intake and of a whole life, as the running stack reports them',
  cannotShow: 'durations on AWS; the units are those of the emulator, which follow the documented rules',
  run: (out) =>
    onBenchStack(
      out,
      async (stack) => {
        const begun = Date.now();
        await out.step('One life', () => liveOnce(stack));
        const invocations = await workWhenQuiet(stack);
        const used = usedBy(invocations);
        const writes = used.filter(isWrite);
        const mails = requests(used.filter(({ operation }) => operation === 'SES.SendRawEmail'));
        const log = await ownLogLines(stack.outputs.logGroupName, begun);
        const intake = writes.filter(({ functionName }) => functionName === 'intake-api');
        const price = (service: RegExp) =>
          (
            sumOf(
              used.filter(({ operation }) => service.test(operation)).map(({ picodollars }) => picodollars),
            ) / 1e6
          ).toFixed(1);
        return [
          ...used.filter(({ operation }) => /^(DynamoDB|SQS|SES)\./.test(operation)).map(operationRow),
          ...(await ruleRows(stack, writes)),
          {
            what: 'intake: write requests, consumed units',
            figure: `${requests(intake)}, ${units(intake)} WRU`,
            goal: 'exactly 1 request',
          },
          {
            what: `whole life of the demo, with ${mails} mails: write units`,
            figure: `${units(writes)} WRU`,
          },
          {
            what: `the same with the goal's ${goalMails} mails (2 WRU each)`,
            figure: `${units(writes) - 2 * (mails - goalMails)} WRU`,
            goal: `≤ ${goalWriteUnits} WRU`,
          },
          ...[...Map.groupBy(writes, ({ functionName }) => functionName)].map(([name, all]) => ({
            what: `of it: ${name}`,
            figure: `${units(all)} WRU in ${requests(all)} requests`,
          })),
          {
            what: 'whole life: read units, with the script looking once a second',
            figure: `${units(used.filter(isRead))} RRU`,
          },
          { what: 'whole life: invocations', figure: String(invocations.length) },
          {
            what: 'G11: own log lines per invocation, bytes of the longest',
            figure: `${(log.lines / log.invocations).toFixed(2)} (${log.lines} of ${log.invocations}), ${log.longestBytes} bytes`,
            goal: '≤ 1, ≤ 500 bytes',
          },
          {
            what: 'list price in millionths of USD: table, queues, HTTP API, logs, Lambda (local duration), secrets, mail',
            figure: [/^DynamoDB/, /^SQS/, /^HttpApi/, /^Logs/, /^Lambda/, /^Secrets/, /^SES/]
              .map(price)
              .join(', '),
          },
        ];
      },
      { clock: newFastClock() },
    ),
};
