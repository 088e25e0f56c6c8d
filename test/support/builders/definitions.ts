import type { CannedReply } from '../../../shared/contracts/definitions.ts';
import type { Definition } from '../../../shared/domain/definitions/definition.ts';

export const reply: CannedReply = {
  name: 'Parcel is on its way',
  text: { en: 'Your parcel left today.', 'zh-CN': '您的包裹今天已发出。' },
};

/** A canned reply that chen wrote, version 1. */
export const definition = (over: Partial<Definition> = {}): Definition => ({
  kind: 'canned-reply',
  id: 'on-its-way',
  version: 1,
  value: reply,
  changedAt: '2026-11-24T02:00:00.000Z',
  changedBy: 'chen',
  ...over,
});
