import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { type Item, itemBytes, writeUnits } from '../shared/domain/finance/units.ts';
import { eventPrefix, keyPrefixes } from '../shared/names.ts';

/** Which function appended an event: intake the first, staff and timer their own, the portal and the survey the customer's. */
function appender(item: Item): string {
  const text = (name: string) => (item[name] as { S?: string } | undefined)?.S;
  const actor = (item.actor as { M?: { kind?: { S?: string } } } | undefined)?.M?.kind?.S;
  if (text('pk')?.startsWith(keyPrefixes.survey)) return 'survey-api';
  if (text('type') === 'received') return 'intake-api';
  if (actor === 'system') return 'sla-timer';
  return actor === 'staff' ? 'staff-api' : 'portal-api';
}

export interface EventUnits {
  readonly events: number;
  readonly bytes: number;
  readonly units: number;
}

/** Events in the table by the function that appended them, with the write units that the documented rule gives for each. */
export async function eventUnits(
  endpoint: string,
  TableName: string,
): Promise<ReadonlyMap<string, EventUnits>> {
  const client = new DynamoDBClient({ endpoint });
  const found = new Map<string, EventUnits>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of Items) {
      if (!item.sk?.S?.startsWith(eventPrefix)) continue;
      const name = appender(item);
      const before = found.get(name) ?? { events: 0, bytes: 0, units: 0 };
      const bytes = itemBytes(item);
      found.set(name, {
        events: before.events + 1,
        bytes: before.bytes + bytes,
        units: before.units + writeUnits(bytes),
      });
    }
  }
  return found;
}
