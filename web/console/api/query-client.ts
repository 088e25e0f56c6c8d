import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** What passes by itself is asked for again; what the API refused is not. */
const passes = (error: Error): boolean =>
  error instanceof Problem && (error.code === 'offline' || error.status === 429 || error.status === 503);

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 3 && passes(error),
        staleTime: 5_000,
        // A page that lies in the background asks for nothing; it catches up when it is looked at.
        refetchIntervalInBackground: false,
      },
    },
  });
