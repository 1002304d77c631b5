import type { Language } from '../../text/text.ts';

/** An axis of shares that begins at 0. */
export interface ShareAxis {
  /** Its upper end, at most 1. */
  readonly most: number;
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

/** Steps between marks, in tenths of a per cent: a library of scales is ten times as long as the six that shares need. */
const steps = [5, 10, 20, 50, 100, 200] as const;
const ALL = 1000;
/** Marks above 0 at most. */
const MARKS = 5;

/** The axis that holds every share up to `highest`; the unit stands at its upper end alone. */
export function shareAxis(highest: number, language: Language): ShareAxis {
  const wanted = Math.min(ALL, Math.max(20, ALL * highest));
  const step = steps.find((each) => wanted <= each * MARKS + 1e-6) ?? steps[steps.length - 1];
  const marks = Math.ceil((wanted - 1e-6) / step);
  return {
    most: (marks * step) / ALL,
    ticks: Array.from({ length: marks + 1 }, (_, k) => {
      const tenths = k * step;
      const digits = (tenths / 10).toFixed(step % 10 === 0 || tenths === 0 ? 0 : 1);
      const text = language === 'fr' ? digits.replace('.', ',') : digits;
      const unit = k < marks ? '' : language === 'fr' ? '\u202f%' : '%';
      return { share: tenths / ALL, text: text + unit };
    }),
  };
}
