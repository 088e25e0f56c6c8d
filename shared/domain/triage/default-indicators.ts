import type { Indicator } from './indicator.ts';

export interface DefaultIndicator extends Omit<Indicator, 'name'> {
  readonly id: string;
}

const of =
  (group: Indicator['group'], benefit: Indicator['benefit'], effect: Indicator['effect']) =>
  (...ids: readonly string[]): readonly DefaultIndicator[] =>
    ids.map((id) => ({ id, group, benefit, effect }));

/** The checked-in indicators (R198–R203, R103). Their names are in `library.indicator` of each language. */
export const defaultIndicators: readonly DefaultIndicator[] = [
  ...of('product-hard', 'functional', 'hygiene')('quality', 'function', 'performance', 'efficiency', 'price'),
  ...of('product-soft', 'emotional', 'motivator')('design', 'colour', 'product-name', 'feel', 'sound'),
  ...of('product-soft', 'functional', 'motivator')('ease-of-use', 'instructions'),
  ...of('service', 'emotional', 'motivator')('dress', 'words', 'warmth', 'greeting', 'smile'),
  ...of('service', 'functional', 'motivator')(
    'product-knowledge',
    'timeliness',
    'reliability',
    'solution',
    'delivery',
    'repair-price',
  ),
  { id: 'atmosphere', group: 'service', benefit: 'emotional', effect: 'motivator', level: 'branch' },
  ...of(
    'image',
    'emotional',
    'motivator',
  )('social-contribution', 'environment').map((one) => ({ ...one, level: 'company' }) as const),
];
