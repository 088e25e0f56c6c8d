import { Alert } from '@cloudscape-design/components';
import type { DefinitionView } from '../../../shared/contracts/definitions.ts';

/** What the API remarks about what it saved all the same. */
export function FindingList({ findings }: { readonly findings: NonNullable<DefinitionView['findings']> }) {
  return findings.map(
    ({ code, field, message }) =>
      message !== undefined && (
        <Alert key={`${code} ${field}`} type="warning">
          {message}
        </Alert>
      ),
  );
}
