import type { LinkProps } from '@tanstack/react-router';
import type { Action } from '../../../shared/domain/identity/permissions.ts';

/** A link of the side navigation: shown to whoever may do the action. */
export interface Destination {
  readonly to: NonNullable<LinkProps['to']>;
  /** Key in `console.json`. */
  readonly text: string;
  readonly action: Action;
}

/** The side navigation, from top to bottom. */
export const destinations: readonly Destination[] = [
  { to: '/complaints', text: 'navigation.complaints', action: 'complaint.list' },
  { to: '/overview', text: 'navigation.overview', action: 'report.read' },
];
