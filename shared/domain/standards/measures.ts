export type Comparator = 'at-most' | 'at-least' | 'below' | 'above';
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'business-hour'
  | 'day'
  | 'business-day'
  | 'week'
  | 'month'
  | 'percent'
  | 'point'
  | 'time';
/** How time is counted, or the period that a share or a score is taken over. */
export type Counted = 'business' | 'always' | 'week' | 'month' | 'quarter' | 'year';
