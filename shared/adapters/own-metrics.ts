import type { PoisonRepository } from '../data/poison-repository.ts';
import { metrics } from '../names.ts';

/** Where a line goes; in a function CloudWatch reads the metric off its log. */
type Write = (line: string) => void;

/** Past the console, which would wrap the line: the embedded metric format wants its `_aws` at the root. */
const toLog: Write = (line) => process.stdout.write(line);

/** Publishes a count of one of our own metrics: each is paid for in the hours in which it is published. */
export function publishMetric(
  name: Exclude<keyof typeof metrics, 'namespace'>,
  count: number,
  write: Write = toLog,
): void {
  const { namespace, [name]: Name } = metrics;
  const _aws = {
    Timestamp: Date.now(),
    CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: [{ Name, Unit: 'Count' }] }],
  };
  write(`${JSON.stringify({ _aws, [Name]: count })}\n`);
}

/** The same poison cabinet, which rings the alarm when something is put into it (P5). */
export function alarmed(
  { keep }: Pick<PoisonRepository, 'keep'>,
  write?: Write,
): Pick<PoisonRepository, 'keep'> {
  return {
    async keep(record) {
      await keep(record);
      publishMetric('poison', 1, write);
    },
  };
}
