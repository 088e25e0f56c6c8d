import { Link } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFollowLink } from '../frame/follow-link.ts';

export interface ReportLinkProps {
  /** Below the console's home. */
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
  /** What a screen reader says where the text is a mere number. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to a report or to the list behind one of its numbers; the period and the filters go along. */
export function ReportLink({ to, search, label, children }: ReportLinkProps) {
  const router = useRouter();
  const follow = useFollowLink();
  const { href } = router.buildLocation({ to, search: search as never });
  return (
    <Link href={href} onFollow={follow} {...(label !== undefined && { ariaLabel: label })}>
      {children}
    </Link>
  );
}

export interface CountLinkProps extends Omit<ReportLinkProps, 'children'> {
  readonly count: number;
}

/** A count that leads to what it counts; nothing leads nowhere. */
export const CountLink = ({ count, ...link }: CountLinkProps) =>
  count === 0 ? <>0</> : <ReportLink {...link}>{count}</ReportLink>;
