import { scaleLinear } from 'd3-scale';
import type { Language } from '../../text/text.ts';

/** An axis of shares that begins at 0. */
export interface ShareAxis {
  /** Its upper end, at most 1. */
  readonly most: number;
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

/** The axis that holds every share up to `highest`; the unit stands at its upper end alone. */
export function shareAxis(highest: number, language: Language, steps = 4): ShareAxis {
  const wanted = Math.min(1, Math.max(0.04, highest));
  const scale = scaleLinear([0, wanted], [0, 1]).nice(steps);
  const most = Math.min(1, scale.domain()[1]);
  const shares = scale.ticks(steps).filter((share) => share <= most + 1e-9);
  const isWhole = shares.every((share) => Math.abs(share * 100 - Math.round(share * 100)) < 1e-6);
  return {
    most,
    ticks: shares.map((share, k) => {
      const digits = (share * 100).toFixed(isWhole || share === 0 ? 0 : 1);
      const text = language === 'fr' ? digits.replace('.', ',') : digits;
      const unit = k < shares.length - 1 ? '' : language === 'fr' ? '\u202f%' : '%';
      return { share, text: text + unit };
    }),
  };
}
