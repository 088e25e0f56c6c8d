import type { Respondent } from '../../../shared/domain/requests/respondent.ts';
import { tuesdayMorning } from './complaints.ts';

/** A supplier that can be asked, unless told otherwise. */
export const respondent = (over: Partial<Respondent> = {}): Respondent => ({
  kind: 'supplier',
  id: 'haixing',
  name: '海星瓷器厂',
  email: 'service@haixing.example',
  language: 'zh-CN',
  enabled: true,
  version: 1,
  updatedAt: tuesdayMorning,
  updatedBy: 'chen',
  ...over,
});

export const warehouse = respondent({
  kind: 'department',
  id: 'warehouse',
  name: 'Warehouse',
  email: 'warehouse@redress.example',
  language: 'en',
  calendar: 'office-shanghai',
});
