import { HIDDEN } from '../../report/page/peopleView.ts';
import { statesShown } from '../../report/page/stateWords.ts';

/** A circle around the origin. */
const disc = (r: number) => `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;

/** A cross standing on a corner, as an outline to be cut out of a disc. */
function cross(reach: number, half: number): string {
  const corners = [
    [-half, -reach],
    [half, -reach],
    [half, -half],
    [reach, -half],
    [reach, half],
    [half, half],
    [half, reach],
    [-half, reach],
    [-half, half],
    [-reach, half],
    [-reach, -half],
    [-half, -half],
  ].map(([x, y]) => `${round((x - y) * Math.SQRT1_2)} ${round((x + y) * Math.SQRT1_2)}`);
  return `M${corners.join('L')}Z`;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Shapes of the states by their codes, for a seat of radius 1: told apart by shape before colour. */
const shapes: readonly string[] = [
  disc(0.34),
  disc(0.88),
  disc(0.93),
  disc(1),
  disc(0.95),
  disc(1) + cross(0.66, 0.15),
  `${disc(0.88)}M-.6 .6L.6 -.6`,
];

/** Codes from here on stand for adopter types, whose marks are discs. */
export const TYPES_FROM = 10;

/** Codes from here on stand for hours asked: nothing, ten shades up to all that a person can give, and more than that. */
export const LOAD_FROM = 20;
const SHADES = 10;
/** More is asked than a person can give. */
export const OVER = LOAD_FROM + SHADES + 1;

/** The code of hours asked, from hundredths of what a person can give. */
export const loadCode = (hundredths: number): number =>
  hundredths === HIDDEN ? HIDDEN : LOAD_FROM + Math.min(SHADES + 1, Math.ceil((hundredths * SHADES) / 100));

/** In place of the mark of somebody who is not among those that are looked for. */
export const FADED = 200;

/** Codes of states, of types and of hours asked, in the order in which shares of them follow one another. */
export const kindsOf = {
  state: [...statesShown, FADED],
  type: [0, 1, 2, 3, 4].map((type) => TYPES_FROM + type).concat(FADED),
  load: Array.from({ length: SHADES + 2 }, (_, k) => OVER - k).concat(FADED),
} as const;

/** Outline of a state's mark, or of a type's, for a seat of radius 1; nothing for one that is not shown. */
export const markShape = (code: number): string =>
  code === HIDDEN ? '' : code === FADED ? disc(0.5) : code >= TYPES_FROM ? disc(0.95) : shapes[code];

/** Class that fills a state's mark. */
export const markClass = (state: number): string => `mark s${state}`;
