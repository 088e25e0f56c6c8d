import { Button } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Query } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';
import { useNotifications } from '../frame/notifications.tsx';

export interface DownloadButtonProps {
  /** Below `/api/staff`. */
  readonly path: string;
  readonly query: Query;
  readonly file: string;
}

/** The same figures as a file: fetched behind the sign-in, then handed to the browser. */
export function DownloadButton({ path, query, file }: DownloadButtonProps) {
  const { t } = useTranslation('console-reports');
  const api = useApi();
  const { problem } = useNotifications();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await api.file(path, query));
      link.download = file;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      problem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button iconName="download" loading={busy} onClick={() => void download()}>
      {t('download')}
    </Button>
  );
}
