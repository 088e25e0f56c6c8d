import { type AnyRouter, useRouter } from '@tanstack/react-router';

interface Followed {
  readonly detail: { readonly href?: string | undefined; readonly external?: boolean };
  preventDefault(): void;
}

/**
 * The `onFollow` of a Cloudscape link, button or navigation: goes where it points without loading the page anew. Clicks
 * with a modifier never come here, so that they open a tab as ever.
 */
export function useFollowLink(): (event: Followed) => void {
  const router: AnyRouter = useRouter();
  return (event) => {
    const { href, external } = event.detail;
    if (!href || external) return;
    event.preventDefault();
    router.history.push(href);
  };
}
