import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import { staffShell } from '../../shared/pages/staff/shell.ts';
import type { StaffDeps } from './deps.ts';

/** The page that signs in and then shows fragments: it holds no personal data, so anybody may open it. */
export function shellRoutes({ pages }: Pick<StaffDeps, 'pages'>): readonly Route[] {
  const { origin } = new URL(pages.loginUrl);
  const headers = { 'content-security-policy': contentSecurityPolicy({ connect: [origin] }) };
  return ['/staff', '/staff/signed-in'].map((path) =>
    route({
      method: 'GET',
      path,
      policy: 'public',
      feature: 'staff-shell',
      handle: async ({ language }) => ({ status: 200, headers, html: staffShell(pages, language) }),
    }),
  );
}
