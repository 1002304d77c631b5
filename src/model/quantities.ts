import * as z from 'zod';
import type { Basis } from '../text/basis.ts';
import { longestName } from '../text/longestName.ts';
import type { Text } from '../text/text.ts';

/**
 * The quantities that scenario files are written in. Each accepts what people write (`15%`, `26w`) and yields a plain
 * number in the model's unit. A failed check carries a key of {@link expectations} as its message, so that the reader
 * is told what was expected in their own language.
 */

/** What each quantity expects, by the key that its failed check carries. */
export const expectations = {
  share: { en: 'expected a share such as 15% or 0.15', fr: 'une part est attendue, comme 15% ou 0.15' },
  weeks: {
    en: 'expected whole weeks such as 26 or 26w',
    fr: 'des semaines entières sont attendues, comme 26 ou 26w',
  },
  text: {
    en: 'expected a text, or { en: …, fr: … }',
    fr: 'un texte est attendu, ou { en: …, fr: … }',
  },
  seed: { en: 'expected a number or a word', fr: 'un nombre ou un mot est attendu' },
} as const satisfies Record<string, Text>;

const percentPattern = /^\s*\d+(\.\d+)?\s*%\s*$/;
const weeksPattern = /^\s*\d+\s*w?\s*$/;

/** A share: `15%`, `0.15`; 1 is 100 %. Yields a number in [0, 1], or up to `most` (resistance goes to 2). */
export const share = (most = 1) =>
  z
    .union([z.number().min(0).max(most), z.string().regex(percentPattern, { error: 'share' })], {
      error: 'share',
    })
    .transform((written) =>
      typeof written === 'number' ? written : Number(written.trim().slice(0, -1)) / 100,
    )
    .refine((value) => value <= most, { error: 'share', params: { most } });

/** Whole weeks: `26`, `26w`. Yields an integer of at least `least`, at most 5,200 (a century). */
export const weeks = (least = 0) =>
  z
    .union(
      [
        // the bounds are checked below, where both can be told; the published schema states them
        z.int().meta({ minimum: least, maximum: 5200 }),
        z.string().regex(weeksPattern, { error: 'weeks' }),
      ],
      { error: 'weeks' },
    )
    .transform((written) => (typeof written === 'number' ? written : Number.parseInt(written, 10)))
    .refine((value) => value >= least && value <= 5200, { error: 'weeks', params: { least, most: 5200 } });

/** Characters that a title may have, and a paragraph. */
export const longestTitle = 200;
export const longestParagraph = 2000;

/** A text of at most so many characters in one or two languages, as written; `toText` completes it. */
export const text = (most: number) => {
  const words = z.string().max(most);
  return z.union([words, z.strictObject({ en: words.optional(), fr: words.optional() })], { error: 'text' });
};

/** The name of a person, a unit or anything else that the organisation's files call by it. */
export const nameInFiles = () => z.string().min(1).max(longestName);

export type { Basis };

/** How the values between the two ends of a plausible range are spread: evenly, or evenly in their logarithm. */
export type Scale = 'linear' | 'log';

/** Where the true value of an assumption may well lie: narrower than what a file may write, which is what is defined. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  readonly scale: Scale;
  /** How well the range itself is founded, which may be better than its default, or worse. */
  readonly basis: Basis;
  /** Where it comes from; none for a range that is assumed. */
  readonly source?: string | undefined;
}

/**
 * What a number is to whoever reads a result. A *decision* is what plans, targets and definitions say, and a *fact* what
 * the firm is like: neither is ever drawn. An *assumption* is what nobody knows, and has a plausible range.
 */
export type Role = 'decision' | 'fact' | 'assumption';

interface WrittenFacts {
  readonly en: string;
  readonly fr: string;
  /** Unit in words: `share`, `weeks`, `hours a person`, `a week`. */
  readonly unit: string;
  readonly basis: Basis;
  /** Where the default comes from; without it, an assumption. */
  readonly source?: string;
}

/** What the documentation says of a parameter besides its schema. */
export type ParameterFacts = WrittenFacts &
  (
    | { readonly role: 'decision' | 'fact'; readonly plausible?: undefined }
    | { readonly role: 'assumption'; readonly plausible: PlausibleRange }
  );

/** Facts of every parameter, for the tables in the documentation and the forms of the page. */
export const parameterFacts = z.registry<ParameterFacts>();

/** Ends of a plausible range as they are declared; without a basis, assumed themselves. */
export type Plausible =
  | readonly [low: number, high: number]
  | readonly [low: number, high: number, basis: Exclude<Basis, 'A'>, source: string];

/** Ratio of its ends from which a range is spread by its logarithm. */
const LOG_FROM = 8;

/** What nobody knows, drawn between the ends of its plausible range where a comparison says what is not known. */
export const assumption = <S extends z.ZodType>(schema: S, plausible: Plausible, facts: WrittenFacts): S =>
  parameter(schema, { ...facts, role: 'assumption', plausible: plausibleRange(plausible) });

/** What a plan, a target or a definition says: whoever writes the file chooses it. */
export const decision = <S extends z.ZodType>(schema: S, facts: WrittenFacts): S =>
  parameter(schema, { ...facts, role: 'decision' });

/** What the firm is like, its means and its prices: whoever writes the file can find it out. */
export const fact = <S extends z.ZodType>(schema: S, facts: WrittenFacts): S =>
  parameter(schema, { ...facts, role: 'fact' });

function plausibleRange([low, high, basis = 'A', source]: readonly [
  number,
  number,
  Basis?,
  string?,
]): PlausibleRange {
  return { low, high, scale: scaleOf(low, high), basis, source };
}

/** Evenly in the logarithm where the high end is {@link LOG_FROM} times the low one or more. */
export const scaleOf = (low: number, high: number): Scale =>
  low > 0 && high >= LOG_FROM * low ? 'log' : 'linear';

/** A parameter's role in a phrase: `fact`; `assumption, plausible 0.001 to 0.01 [A], log scale`. */
export function roleOf({ role, plausible }: ParameterFacts): string {
  return plausible === undefined ? role : `${role}, plausible ${plausibleText(plausible)}`;
}

/** `0.1 to 0.35 [A]`; `0.001 to 0.01 [A], log scale`. */
export const plausibleText = ({ low, high, scale, basis }: PlausibleRange): string =>
  `${low} to ${high} [${basis}]${scale === 'log' ? ', log scale' : ''}`;

/** Attaches its facts to a parameter; its English sentence becomes the description in the published JSON Schema. */
function parameter<S extends z.ZodType>(schema: S, facts: ParameterFacts): S {
  const { en, unit, basis } = facts;
  const described = schema.describe(`${en} (${unit}; basis ${basis}; ${roleOf(facts)})`) as S;
  parameterFacts.add(described, facts);
  return described;
}
