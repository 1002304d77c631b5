import type { Language } from '../../text/text.ts';

/** Who reads an explanation, and what may be shown to them. */
export interface Reader {
  readonly language: Language;
  /** What everybody is called, by row. */
  readonly names: readonly string[];
  /** Whether adopter types, thresholds and reactance are shown: for people who do not exist, or where asked for. */
  readonly reveal: boolean;
}
