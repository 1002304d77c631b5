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

/** What the documentation says of a parameter besides its schema. */
export interface ParameterFacts {
  readonly en: string;
  readonly fr: string;
  /** Unit in words: `share`, `weeks`, `hours a person`, `a week`. */
  readonly unit: string;
  readonly basis: Basis;
  /** Where the default comes from; without it, an assumption. */
  readonly source?: string;
}

/** Facts of every parameter, for the tables in the documentation and the forms of the page. */
export const parameterFacts = z.registry<ParameterFacts>();

/** Attaches its facts to a parameter; its English sentence becomes the description in the published JSON Schema. */
export function parameter<S extends z.ZodType>(schema: S, facts: ParameterFacts): S {
  const described = schema.describe(`${facts.en} (${facts.unit}; basis ${facts.basis})`) as S;
  parameterFacts.add(described, facts);
  return described;
}
