import { StatusIndicator } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { HeldMailView } from '../../../shared/contracts/held-mails.ts';
import { ComplaintLink } from '../complaint/complaint-link.tsx';
import { instantText } from '../words/figures.ts';

/** What became of a held mail, who decided and when. */
export function Settled({ settled }: Pick<HeldMailView, 'settled'>) {
  const { t } = useTranslation('console-mails');
  if (!settled) return <StatusIndicator type="pending">{t('undecided')}</StatusIndicator>;
  const { as, by, at, reference } = settled;
  return (
    <>
      <StatusIndicator type={as === 'discarded' ? 'stopped' : 'success'}>{t(`as.${as}`)}</StatusIndicator>
      <div>
        {reference && (
          <>
            <ComplaintLink reference={reference} />
            {' · '}
          </>
        )}
        <bdi>{by}</bdi> · {instantText(at)}
      </div>
    </>
  );
}
