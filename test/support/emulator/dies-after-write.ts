import { openTable } from '../../../shared/data/table.ts';
import { intakeOnTable } from './intake-on-table.ts';

/** A process of its own: takes a complaint in and is killed between its write and its answer. */
const [tableName = '', key = '', body = '{}', clock] = process.argv.slice(2);
const table = openTable(tableName);
const die = (next: (args: object) => Promise<object>) => async (args: object) => {
  await next(args);
  process.kill(process.pid, 'SIGKILL');
  return new Promise<object>(() => {});
};
table.client.middlewareStack.add(die as never, { step: 'deserialize', name: 'die', priority: 'low' });
await intakeOnTable(table, clock)(key, JSON.parse(body));
