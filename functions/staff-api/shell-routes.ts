import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import { consoleHome } from '../../shared/names.ts';
import { consoleShell } from '../../shared/pages/staff/console-shell.ts';
import type { StaffDeps } from './deps.ts';

/** The page that signs in and then shows what the API says: it holds no personal data, so anybody may open it. */
export function shellRoutes({ pages, photos }: Pick<StaffDeps, 'pages' | 'photos'>): readonly Route[] {
  const { origin } = new URL(pages.loginUrl);
  // Photos are sent to the bucket and seen at an origin of their own.
  const policy = contentSecurityPolicy({
    connect: [origin, photos.uploadOrigin],
    images: [photos.viewOrigin],
  });
  const headers = { 'content-security-policy': policy };
  // The console finds its own way among its addresses.
  return [consoleHome, `${consoleHome}/{proxy+}`].map((path) =>
    route({
      method: 'GET',
      path,
      policy: 'public',
      feature: 'staff-shell',
      handle: async ({ language }) => ({ status: 200, headers, html: consoleShell(pages, language) }),
    }),
  );
}
