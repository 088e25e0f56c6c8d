import type { Texts } from '../language.ts';

/** R198: product (hard and soft) and service are direct elements of satisfaction, image is the indirect one. */
export const indicatorGroups = ['product-hard', 'product-soft', 'service', 'image'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** Something that is expected, rated, and fails (R119, R198–R203); its id is the id of its definition. */
export interface Indicator {
  readonly name: Texts;
  readonly group: IndicatorGroup;
  /** R224. */
  readonly benefit: 'functional' | 'emotional';
  /** R075, R076: hygiene is capped at "as expected" (F1). */
  readonly effect: 'hygiene' | 'motivator';
  /** Where it is rated, when not for each complaint: a branch's premises, the company as a whole. */
  readonly level?: 'branch' | 'company';
}

/** One line of products (R134); its id is the id of its definition. */
export interface ProductLine {
  readonly name: Texts;
  /** What customers call these products: how a complaint's own words find the line. */
  readonly words?: readonly string[];
}

/** The line whose words are in what the customer called the product; the longest word decides. */
export function productLineOf(
  product: string | undefined,
  lines: ReadonlyMap<string, ProductLine>,
): string | undefined {
  if (product === undefined) return undefined;
  const typed = folded(product);
  return [...lines]
    .flatMap(([id, { words = [] }]) => words.map((word) => ({ id, word: folded(word) })))
    .filter(({ word }) => typed.includes(word))
    .sort((a, b) => b.word.length - a.word.length || (a.id < b.id ? -1 : 1))[0]?.id;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
