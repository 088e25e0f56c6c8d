import { definitionRepository } from '../shared/data/definition-repository.ts';
import { openTable } from '../shared/data/table.ts';
import type { Definition } from '../shared/domain/definitions/definition.ts';
import type { Texts } from '../shared/domain/language.ts';
import type { Macro } from '../shared/domain/replies/macro.ts';

const looking: Texts = {
  en: 'Dear {{name}}, we are looking for your parcel of order {{order}} and write to you again by {{due}}. {{agent}}',
  'zh-CN': '{{name}}您好，我们正在查找订单 {{order}} 的包裹，最迟于{{due}}再次回复您。{{agent}}',
  'zh-TW': '{{name}}您好，我們正在查找訂單 {{order}} 的包裹，最遲於{{due}}再次回覆您。{{agent}}',
};

const macro: Macro = {
  name: 'Late parcel · 包裹延误 · 包裹延誤',
  steps: [
    { type: 'acknowledge' },
    {
      type: 'add-note',
      text: {
        en: 'Asked the carrier where it is.',
        'zh-CN': '已向承运商查询。',
        'zh-TW': '已向物流商查詢。',
      },
    },
    { type: 'reply', text: looking },
  ],
};

const version = { version: 1, changedAt: '2026-01-01T00:00:00.000Z', changedBy: 'seed' } as const;

/** What the demo company answers again and again. */
export const demoReplies: readonly Definition[] = [
  {
    ...version,
    kind: 'canned-reply',
    id: 'thanks',
    value: {
      name: 'Thanks for telling us · 感谢告知 · 感謝告知',
      text: {
        en: 'Dear {{name}}, thank you for telling us about {{reference}}. {{agent}}',
        'zh-CN': '{{name}}您好，感谢您告知我们，投诉编号为 {{reference}}。{{agent}}',
        'zh-TW': '{{name}}您好，感謝您告知我們，投訴編號為 {{reference}}。{{agent}}',
      },
    },
  },
  { ...version, kind: 'macro', id: 'late-parcel', value: macro },
];

/** Adds them; those that are there stay as they are. */
export async function seedReplies(tableName: string): Promise<void> {
  const definitions = definitionRepository(openTable(tableName));
  for (const one of demoReplies) await definitions.add(one);
}
