import { DomainError } from '../errors.ts';
import type { Language } from '../language.ts';
import { metricOf, metrics, nearestMetric, timeUnits, unitsOf } from './metrics.ts';
import { clockOf, comparatorOf, periodOf, withoutClockPhrases } from './parts.ts';
import { ownerOf, populationOf } from './people.ts';
import { holdsRange, type Quantity, quantitiesOf } from './quantities.ts';
import { partNames, type Standard, type StandardPart, standardParts } from './standard.ts';
import { suggestStandard } from './suggest-standard.ts';
import { vagueWordsOf } from './vague-words.ts';

/** What the linter makes of a text. Accepted: every part is there and no word is vague. */
export type LintedStandard =
  | { readonly accepted: true; readonly parsed: Standard }
  | {
      readonly accepted: false;
      readonly parsed: Partial<Standard>;
      readonly missing: readonly StandardPart[];
      /** Words that promise without saying what, as written. */
      readonly vague: readonly string[];
      /** A standard that would be accepted, in the reader's language. */
      readonly suggestion: string;
    };

/** Full-width digits and signs as plain ones, thousands without commas. */
const normalized = (text: string): string => text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

const isPossible = ({ number, unit }: Quantity): boolean =>
  unit === 'percent' ? number <= 100 : timeUnits.includes(unit) ? number > 0 : true;

function parse(text: string): Partial<Standard> {
  const metric = metricOf(text);
  const readable = withoutClockPhrases(text);
  const quantities = quantitiesOf(readable);
  const kind = metric && metrics[metric].kind;
  const said = populationOf(readable, quantities);
  // In “95% of complaints within 4 hours” the percentage says of whom; in “5% of complaints are reopened” it is the target.
  const isShare = kind === undefined || kind === 'duration';
  const candidates = quantities.filter((one) => !(isShare && one === said?.from));
  const target = candidates.find(({ unit }) => (kind ? unitsOf[kind].includes(unit) : true));
  const number = target && isPossible(target) && !holdsRange(readable) ? target.number : undefined;
  const comparator = comparatorOf(readable, target);
  const calendar = kind === 'rate' || kind === 'score' ? periodOf(text) : clockOf(text, target?.unit);
  const owner = ownerOf(text);
  return {
    ...(metric && { metric }),
    ...(comparator && { comparator }),
    ...(number !== undefined && { number }),
    ...(target && { unit: target.unit }),
    ...(calendar && { calendar }),
    ...(said && { population: { of: said.of, share: isShare ? said.share : 100 } }),
    ...(owner !== undefined && { owner }),
  };
}

/** What a text says, what it leaves out, and its words that promise without saying what. */
function read(text: string) {
  const plain = normalized(text);
  const parsed = parse(plain);
  const missing = standardParts.filter((part) => parsed[part] === undefined);
  return { plain, parsed, missing, vague: vagueWordsOf(plain) };
}

/** With what the writer said; with nothing of it when that would be refused again, e.g. an owner with a vague word. */
function suggestion({ plain, parsed }: ReturnType<typeof read>, language: Language): string {
  const key = parsed.metric ?? nearestMetric(plain);
  const kept = suggestStandard(key, parsed, language);
  const { missing, vague } = read(kept);
  return missing.length + vague.length === 0 ? kept : suggestStandard(key, {}, language);
}

/** F19 (R088, R089): whether a service standard, written in any of the three languages, can be measured. */
export function lintStandard(text: string, language: Language): LintedStandard {
  const found = read(text);
  const { parsed, missing, vague } = found;
  return missing.length + vague.length === 0
    ? { accepted: true, parsed: parsed as Standard }
    : { accepted: false, parsed, missing, vague, suggestion: suggestion(found, language) };
}

/**
 * The parsed standard.
 * @throws DomainError unprocessable/`standard-vague` or `standard-incomplete`: what is missing by key, by its name in the
 * reader's language, and a suggestion.
 */
export function requireStandard(text: string, language: Language): Standard {
  const linted = lintStandard(text, language);
  if (linted.accepted) return linted.parsed;
  const { missing, vague } = linted;
  const list = language === 'en' ? ', ' : '、';
  const what = missing.map((part) => partNames[part][language]).join(list);
  const details = { missing, vague, suggestion: linted.suggestion, words: vague.join(list), what };
  if (vague.length > 0)
    throw new DomainError(
      'unprocessable',
      'standard-vague',
      `“${details.words}” cannot be measured; write for example: ${linted.suggestion}`,
      details,
    );
  throw new DomainError(
    'unprocessable',
    'standard-incomplete',
    `The standard does not say ${what}; write for example: ${linted.suggestion}`,
    details,
  );
}
