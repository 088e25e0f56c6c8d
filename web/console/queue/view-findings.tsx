import { Alert } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/contracts/definitions.ts';
import { useLibrary } from '../triage/library.ts';

/** A view that names a cause which was taken from the list, or never was on it, says so. */
export function ViewFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('console-queue');
  const { causeName } = useLibrary();
  if (findings.length === 0) return null;
  return (
    <Alert type="warning">
      {findings.map(({ code, cause }) => (
        <div key={String(cause)}>
          {code === 'cause-retired'
            ? t('findings.retired', { cause: causeName(String(cause)) })
            : t('findings.unknown', { cause: String(cause) })}
        </div>
      ))}
    </Alert>
  );
}
