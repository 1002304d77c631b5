import { HIDDEN } from '../../report/page/peopleView.ts';

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

/** Outline of a state's mark, or of a type's, for a seat of radius 1; nothing for one that is not shown. */
export const markShape = (code: number): string =>
  code === HIDDEN ? '' : code >= TYPES_FROM ? disc(0.95) : shapes[code];

/** Class that fills a state's mark. */
export const markClass = (state: number): string => `mark s${state}`;
