/** As much of a style as decides how a share is rounded. */
interface Rounded {
  readonly unit: string;
  readonly decimals: number;
}

/** Digits beyond which nothing is added: 0.0001 % of the worlds are no longer told. */
const MOST_DECIMALS = 4;

/**
 * A style for a share that tells it and its complement alike: 0.5 % and 99.5 %, never 1 % and 100 %. More digits are taken while
 * rounding would turn something into nothing, not quite all into all, or would round both halves of a tie up. Styles of
 * other units are as they were.
 */
export function complementAlike<Style extends Rounded>(style: Style, share: number): Style {
  if (style.unit !== 'share' || share === 0 || share === 1 || Number.isNaN(share)) return style;
  for (let decimals = Math.max(0, style.decimals); decimals <= MOST_DECIMALS; decimals++) {
    const whole = 100 * Number(`1e${decimals}`);
    const counted = share * whole;
    const rounded = Math.round(counted);
    const isTie = Math.abs(Math.abs(counted - rounded) - 0.5) < 1e-6;
    if (rounded > 0 && rounded < whole && !isTie) return { ...style, decimals };
  }
  return { ...style, decimals: MOST_DECIMALS };
}
