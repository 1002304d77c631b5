import { type Markup, markup } from '../html/markup.ts';
import { planLook } from '../html/planLooks.ts';
import type { BoardPlan } from './boardPlans.ts';

/** The square with a plan's letter. */
export const planKey = ({ look, letter }: Pick<BoardPlan, 'look' | 'letter'>): Markup =>
  markup`<span class="key ${planLook(look).className}" aria-hidden="true">${letter}</span>`;

/** The same inside of a drawing, its left upper corner at a place. */
export const drawnKey = (
  { look, letter }: Pick<BoardPlan, 'look' | 'letter'>,
  x: number,
  y: number,
): Markup =>
  letter === ''
    ? markup`<circle class="point open" cx="${x + 9}" cy="${y + 9}" r="5"/>`
    : markup`<g class="${planLook(look).className}"><rect class="key-ground" x="${x}" y="${y}" width="18" height="18" rx="4"/><text class="letter" x="${x + 9}" y="${y + 13}" text-anchor="middle">${letter}</text></g>`;
