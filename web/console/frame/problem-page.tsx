import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

/** Stands in the place of a page that could not be shown; trying again asks the API again. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  const router = useRouter();
  useEffect(() => queries.reset(), [queries]);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return <ProblemAlert error={error} onRetry={again} />;
}
