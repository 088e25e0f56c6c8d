import { Badge } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import type { Amount as Picodollars } from '../../../shared/contracts/costs.ts';
import { toDollars } from '../../../shared/domain/finance/picodollars.ts';
import { currentLanguage } from '../words/words.ts';

interface AmountProps {
  /** Null: the price is not known, which is never zero. */
  readonly picodollars: Picodollars | null;
}

/** To a billionth of a dollar; every picodollar on hover. No floating-point number is involved. */
export function Amount({ picodollars }: AmountProps) {
  const { t } = useTranslation('finance');
  if (picodollars === null) return <Badge color="severity-medium">{t('unknownPrice')}</Badge>;
  const dollars = new Intl.NumberFormat(currentLanguage(), {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 9,
  });
  const exact = new Intl.NumberFormat(currentLanguage()).format(BigInt(picodollars));
  return (
    <span title={t('picodollars', { amount: exact })} data-picodollars={picodollars}>
      {dollars.format(toDollars(BigInt(picodollars)))}
    </span>
  );
}
