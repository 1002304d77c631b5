import type { Basis } from './basis.ts';
import type { Text } from './text.ts';

/**
 * A number of the model that no scenario changes, with what a reader has to know to judge it. The constant itself stays
 * a plain number beside its use, where the loop reads it; this is what is told of it.
 */
export type DocumentedConstant = Text & {
  readonly value: number;
  /** Unit in words: `share`, `weeks`, `hours a week`. */
  readonly unit: string;
  /** The least and the most that could as well have been chosen. */
  readonly range: readonly [least: number, most: number];
} & Founded;

/** What a number rests on: an assumption has no source, everything else must name one. */
type Founded =
  | { readonly basis: 'A'; readonly source?: undefined }
  | { readonly basis: Exclude<Basis, 'A'>; readonly source: string };

/**
 * The fixed numbers of a file by the names they have there: a constant's, or, for what stands in the midst of a
 * formula, the name of what is compared or computed.
 */
export type DocumentedConstants = Readonly<Record<string, DocumentedConstant>>;

/** The fixed numbers of a room by file, from the room on: `tactics/announce.ts`. */
export type DocumentedConstantsByFile = Readonly<Record<string, DocumentedConstants>>;
