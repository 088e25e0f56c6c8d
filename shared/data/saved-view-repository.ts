import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SavedView } from '../domain/complaints/saved-view.ts';
import { toMillis } from '../domain/instant.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Table } from './table.ts';

/** In place of a staff id, none of which has a `#`: views that everybody has. */
export const everybody = '#';

/** Views of the queue by who has them: a staff id, or `everybody`. A handful each. Every read is strongly consistent. */
export interface SavedViewRepository {
  list(of: string): Promise<readonly SavedView[]>;
  /** Puts a view; one of the same name is replaced. `id` is made of the name. */
  put(of: string, id: string, view: SavedView): Promise<void>;
  /** Nothing is deleted by hand: it is shown no more, and the table drops it. */
  remove(of: string, id: string, view: SavedView): Promise<void>;
}

function toView(item: Readonly<Record<string, unknown>>): SavedView {
  const { pk: _pk, sk: _sk, ...view } = item;
  return view as unknown as SavedView;
}

export function savedViewRepository(table: Table): SavedViewRepository {
  const { client, name: TableName } = table;
  return {
    async list(of) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.savedViews(of) },
      });
      return items.filter(({ expiresAt }) => expiresAt === undefined).map(toView);
    },
    async put(of, id, view) {
      await client.send(new PutCommand({ TableName, Item: { ...keys.savedView(of, id), ...view } }));
    },
    async remove(of, id, view) {
      const gone = {
        ...keys.savedView(of, id),
        ...view,
        expiresAt: Math.floor(toMillis(view.savedAt) / 1000),
      };
      await client.send(new PutCommand({ TableName, Item: gone }));
    },
  };
}
