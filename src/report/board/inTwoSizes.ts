import { type Markup, markup } from '../html/markup.ts';

/** Widths of a drawing on a sheet and on a phone, where text would be too small otherwise. */
const WIDE = 680;
const NARROW = 358;

/** A drawing twice, for wide and narrow screens; only one is ever shown or read aloud. Nothing where there is nothing to draw. */
export function inTwoSizes(
  draw: (width: number, suffix: 'wide' | 'narrow') => Markup | undefined,
): Markup | undefined {
  const drawn = draw(WIDE, 'wide');
  return drawn && markup`<div class="wide">${drawn}</div><div class="narrow">${draw(NARROW, 'narrow')}</div>`;
}

/** The same with a third for paper, where another height is left to it. */
export function inThreeSizes(
  draw: (width: number, suffix: 'wide' | 'narrow' | 'paper') => Markup | undefined,
): Markup | undefined {
  const drawn = draw(WIDE, 'wide');
  return (
    drawn &&
    markup`<div class="wide screen">${drawn}</div><div class="paper">${draw(WIDE, 'paper')}</div><div class="narrow">${draw(NARROW, 'narrow')}</div>`
  );
}
