import { Alert, Button } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';

export interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in the reader's language: the API's words, or ours when it did not answer. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation('console');
  const problem = asProblem(error);
  const known = problem.code === 'offline' ? 'problem.offline' : 'problem.internal';
  return (
    <Alert
      type="error"
      header={problem.message || t(known)}
      action={onRetry && <Button onClick={onRetry}>{t('problem.again')}</Button>}
    >
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
