import { respondentRepository } from '../shared/data/respondent-repository.ts';
import { openTable } from '../shared/data/table.ts';
import { fromMillis } from '../shared/domain/instant.ts';
import type { Respondent } from '../shared/domain/requests/respondent.ts';

type Entry = Pick<Respondent, 'kind' | 'id' | 'name' | 'email' | 'language' | 'calendar'>;

/** Who the demo company asks: two suppliers and two departments. */
export const demoRespondents: readonly Entry[] = [
  {
    kind: 'supplier',
    id: 'haixing',
    name: '海星瓷器厂',
    email: 'service@haixing.example',
    language: 'zh-CN',
  },
  {
    kind: 'supplier',
    id: 'brightline',
    name: 'Brightline Appliances',
    email: 'care@brightline.example',
    language: 'en',
  },
  {
    kind: 'department',
    id: 'warehouse',
    name: '倉儲部 Warehouse',
    email: 'warehouse@redress.example',
    language: 'zh-TW',
    calendar: 'office-shanghai',
  },
  {
    kind: 'department',
    id: 'finance',
    name: '财务部 Finance',
    email: 'finance@redress.example',
    language: 'zh-CN',
    calendar: 'office-shanghai',
  },
];

/** Adds them to the register; those that are there stay as they are. */
export async function seedRespondents(tableName: string): Promise<void> {
  const register = respondentRepository(openTable(tableName));
  const at = fromMillis(Date.now());
  for (const entry of demoRespondents)
    await register.put({ ...entry, enabled: true, version: 1, updatedAt: at, updatedBy: 'seed' });
}
