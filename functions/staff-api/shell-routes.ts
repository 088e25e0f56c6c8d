import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import { consoleHome, pages as paths } from '../../shared/names.ts';
import { consoleShell } from '../../shared/pages/staff/console-shell.ts';
import { staffShell } from '../../shared/pages/staff/shell.ts';
import type { StaffDeps } from './deps.ts';

/** The pages that sign in and then show what the API says: they hold no personal data, so anybody may open them. */
export function shellRoutes({ pages, photos }: Pick<StaffDeps, 'pages' | 'photos'>): readonly Route[] {
  const { origin } = new URL(pages.loginUrl);
  // Photos are sent to the bucket and seen at an origin of their own.
  const policy = contentSecurityPolicy({
    connect: [origin, photos.uploadOrigin],
    images: [photos.viewOrigin],
  });
  const headers = { 'content-security-policy': policy };
  const shells = {
    [paths.staffHome]: staffShell,
    [paths.staffSignedIn]: staffShell,
    [consoleHome]: consoleShell,
    // The console finds its own way among its addresses.
    [`${consoleHome}/{proxy+}`]: consoleShell,
  };
  return Object.entries(shells).map(([path, shell]) =>
    route({
      method: 'GET',
      path,
      policy: 'public',
      feature: 'staff-shell',
      handle: async ({ language }) => ({ status: 200, headers, html: shell(pages, language) }),
    }),
  );
}
