import { Link } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useFollowLink } from '../frame/follow-link.ts';

/** A reference that leads to its complaint. */
export function ComplaintLink({ reference }: { readonly reference: string }) {
  const router = useRouter();
  const follow = useFollowLink();
  const { href } = router.buildLocation({ to: '/complaints/$reference', params: { reference } });
  return (
    <Link href={href} onFollow={follow} data-complaint={reference}>
      {reference}
    </Link>
  );
}
