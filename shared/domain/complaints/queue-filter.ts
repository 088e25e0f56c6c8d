import { type Language, languages } from '../language.ts';
import type { DueTone } from '../sla/due-tone.ts';
import { type Channel, type Priority, type Status, statuses } from './state.ts';

const priorities = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly Priority[];
const channels = [
  'web',
  'email',
  'phone',
  'counter',
  'wechat',
  'sms',
  'fax',
  'api',
] as const satisfies readonly Channel[];
/** How near the promise is that is due first; `paused`: no clock runs. */
const dues = ['late', 'soon', 'calm', 'paused'] as const satisfies readonly (DueTone | 'paused')[];

/** What a queue can be narrowed by, and the values that each filter knows; owners and causes are named by whoever asks. */
export const queueFilters = {
  due: dues,
  status: statuses,
  priority: priorities,
  owner: [],
  cause: [],
  channel: channels,
  language: languages,
  confirmed: ['yes', 'no'],
} as const;
export type QueueFilterName = keyof typeof queueFilters;
export const queueFilterNames = Object.keys(queueFilters) as QueueFilterName[];

/** Any of the values of each filter that is set. */
export type QueueFilter = { readonly [K in QueueFilterName]?: readonly string[] | undefined };

/** What a row shows under each filter's name. */
export interface Filtered {
  readonly status: Status;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly language: Language;
  readonly ownerId: string;
  /** Absent before the assessment. */
  readonly cause?: string;
  readonly confirmed: boolean;
  /** Absent while no clock runs. */
  readonly due?: DueTone;
}

const shown: { readonly [K in QueueFilterName]: (row: Filtered) => string } = {
  due: ({ due }) => due ?? 'paused',
  status: ({ status }) => status,
  priority: ({ priority }) => priority,
  owner: ({ ownerId }) => ownerId,
  cause: ({ cause }) => cause ?? 'UNCLASSIFIED',
  channel: ({ channel }) => channel,
  language: ({ language }) => language,
  confirmed: ({ confirmed }) => (confirmed ? 'yes' : 'no'),
};

/** Whether a row has one of the values of every filter that is set. */
export const matches = (filter: QueueFilter, row: Filtered): boolean =>
  queueFilterNames.every((name) => filter[name]?.includes(shown[name](row)) ?? true);
