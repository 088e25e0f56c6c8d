import { describe, expect, it } from 'vitest';
import type { AgentView } from '../../../shared/contracts/agents.ts';
import { ownerOptions } from '../../../web/console/queue/bulk/owner-options.ts';

const words = { open: (count: number, more: boolean) => `${count}${more ? '+' : ''} open`, absent: 'absent' };
const person = (id: string, retired = false) => ({ id, name: id.toUpperCase(), retired });
const load = (id: string, count: number, over: Partial<AgentView> = {}): AgentView => ({
  id,
  name: id.toUpperCase(),
  roles: ['agent'],
  department: 'customer-service',
  languages: ['en'],
  skills: [],
  level: 2,
  active: true,
  absentToday: false,
  version: 1,
  changedAt: '2026-11-26T00:00:00.000Z',
  changedBy: 'seed',
  open: { count, more: false },
  ...over,
});

describe('who can be handed complaints to', () => {
  it('R004 the least loaded first, with skills and load; the absent are shown and not offered; the gone are not there', () => {
    const people = [person('lin'), person('wong'), person('chen'), person('gone', true)];
    const loads = [
      load('lin', 9, { skills: ['porcelain'] }),
      load('wong', 2),
      load('chen', 5, { absentToday: true, open: { count: 5, more: true } }),
    ];
    expect(ownerOptions(people, loads, words)).toEqual([
      { value: 'wong', label: 'WONG', description: 'wong · 2 open' },
      { value: 'chen', label: 'CHEN', description: 'chen · 5+ open · absent', disabled: true },
      { value: 'lin', label: 'LIN', description: 'lin · porcelain · 9 open' },
    ]);
  });

  it('are there by name for whoever may not see loads', () => {
    expect(ownerOptions([person('lin')], undefined, words)).toEqual([
      { value: 'lin', label: 'LIN', description: 'lin' },
    ]);
  });
});
