import { useTranslation } from 'react-i18next';
import { unknownValue } from '../../../shared/domain/reports/attainment.ts';
import type { Proportion } from '../../../shared/domain/statistics/wilson.ts';
import { useLibrary } from '../triage/library.ts';
import { durationText, shareText } from '../words/figures.ts';

export type ValueNames = (dimension: string, value: string | null) => string;

/** A value of a dimension as people read it; the unknown says so. */
export function useValueNames(): ValueNames {
  const { t } = useTranslation('staff');
  const { t: r } = useTranslation('reports');
  const { t: library } = useTranslation('library');
  const { causeName, productLines } = useLibrary();
  return (dimension, value) => {
    const known = value === null || value === unknownValue ? undefined : value;
    if (dimension === 'cause' || dimension === 'anyCause') return causeName(known);
    if (known === undefined) return r('unknown');
    switch (dimension) {
      case 'clock':
        return t(`clock.${known}`);
      case 'department':
      case 'answerable':
        return t(`department.${known}`);
      case 'channel':
        return t(`channel.${known}`);
      case 'severity':
        return t(`severity.${known}`);
      case 'fault':
        return library(`fault.${known}`);
      case 'productLine':
        return productLines.find(({ id }) => id === known)?.name ?? known;
      default:
        return known;
    }
  };
}

/** `87.5 %`; a dash where nothing was counted, which is not 0 %. */
export const shareOr = (share: Proportion | null): string => (share === null ? '–' : shareText(share.share));

/** `81 % – 93 %`, Wilson's interval. */
export const intervalOr = (share: Proportion | null): string =>
  share === null ? '–' : `${shareText(share.low)} – ${shareText(share.high)}`;

/** Business time; a dash where there is none to say. */
export const timeOr = (seconds: number | null | undefined): string =>
  seconds === null || seconds === undefined ? '–' : durationText(seconds);
