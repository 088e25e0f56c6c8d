import type { Figure } from '../../../shared/domain/reports/overview.ts';
import { durationText, numberText, shareText } from '../words/figures.ts';

/** A value in its unit, as people read it. */
export function valueText(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'share':
      return shareText(value);
    case 'seconds':
      return durationText(value);
    case 'days':
      return numberText(value, 1);
    case 'index':
      return numberText(value, 1);
    case 'complaints':
      return numberText(value, 0);
  }
}

/** `81 % – 93 %`; undefined where the value is no sample's or too small for bounds. */
export const intervalText = ({
  low,
  high,
  unit,
}: Pick<Figure, 'low' | 'high' | 'unit'>): string | undefined =>
  low === null || high === null ? undefined : `${valueText(low, unit)} – ${valueText(high, unit)}`;
