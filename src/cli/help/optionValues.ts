import type { Text } from '../../text/text.ts';

/** Thrown where the value of an option cannot be read; the option and the value are told by whoever catches it. */
export class InvalidValue extends Error {
  /** A sentence: what was expected. */
  readonly expected: Text;

  constructor(expected: Text) {
    super(expected.en);
    this.name = 'InvalidValue';
    this.expected = expected;
  }
}

/** The words of a list that is written with commas, each once. */
export const listed = (written: string): string[] =>
  [...new Set(written.split(',').map((word) => word.trim()))].filter((word) => word !== '');

/** Reads a whole number from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number) =>
  (written: string): number => {
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= least && value <= most) return value;
    throw new InvalidValue({
      en: `Expected a whole number from ${least} to ${most}.`,
      fr: `Un nombre entier de ${least} à ${most} est attendu.`,
    });
  };

/** Reads a number from `least` to `most`, whole or not. */
export const numberBetween =
  (least: number, most: number) =>
  (written: string): number => {
    const value = Number(written);
    if (/^\d+(\.\d+)?$/.test(written) && value >= least && value <= most) return value;
    throw new InvalidValue({
      en: `Expected a number from ${least} to ${most}.`,
      fr: `Un nombre de ${least} à ${most} est attendu.`,
    });
  };

/** Reads which of how many: `2/4`. */
export function fraction(written: string): { readonly i: number; readonly n: number } {
  const [, i, n] = (/^(\d{1,5})\/(\d{1,5})$/.exec(written) ?? []).map(Number);
  if (i >= 1 && i <= n) return { i, n };
  throw new InvalidValue({
    en: 'Expected which of how many, such as 2/4.',
    fr: 'Lequel sur combien est attendu, par exemple 2/4.',
  });
}

/** Reads a number, 0 or more. */
export function nonNegative(written: string): number {
  const value = Number(written);
  if (written.trim() !== '' && value >= 0 && Number.isFinite(value)) return value;
  throw new InvalidValue({
    en: 'Expected a number, 0 or more.',
    fr: 'Un nombre positif ou nul est attendu.',
  });
}

/** Gathers the values of an option that may be given several times. */
export const collect = (written: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  written,
];
