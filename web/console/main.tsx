import './base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi } from './api/api.ts';
import { ApiContext } from './api/api-context.ts';
import { newQueryClient } from './api/query-client.ts';
import { NotificationsProvider } from './frame/notifications.tsx';
import { openRouter } from './frame/router.ts';
import { openSession } from './session/session.ts';
import { SessionContext } from './session/session-context.ts';
import { readSettings } from './session/settings.ts';
import { SignedOutPage } from './session/signed-out-page.tsx';
import { CloudscapeWords } from './words/cloudscape-words.tsx';
import { currentLanguage, startWords } from './words/words.ts';

const settings = readSettings();
const session = openSession(settings);
const api = openApi({ session, language: currentLanguage });
const queries = newQueryClient();
const router = openRouter(settings.home);
const page = createRoot(document.querySelector('#console') ?? document.body);

await startWords();
const entrance = await session.enter();
if (entrance !== 'leaving') {
  page.render(
    <StrictMode>
      <SessionContext value={session}>
        <CloudscapeWords>
          {entrance === 'signed-in' ? <Console /> : <SignedOutPage reason={entrance} />}
        </CloudscapeWords>
      </SessionContext>
    </StrictMode>,
  );
}

function Console() {
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>
        <NotificationsProvider>
          <RouterProvider router={router} />
        </NotificationsProvider>
      </QueryClientProvider>
    </ApiContext>
  );
}
