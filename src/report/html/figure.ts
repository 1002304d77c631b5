import { foldedPart } from './foldedPart.ts';
import type { Markup, Part } from './markup.ts';
import { markup } from './markup.ts';

/** A chart as it stands in the page: its heading, what to look for, the drawing, and its twin as a table. */
export interface Figure {
  readonly id: string;
  readonly heading: string;
  /** How to read it, one or two sentences. */
  readonly caption: string;
  readonly drawing: Part;
  /** The same as a table, folded on screen and open in print. */
  readonly table: Part;
  readonly tableLabel: string;
  readonly isOpen?: boolean;
}

export const figure = ({
  id,
  heading,
  caption,
  drawing,
  table,
  tableLabel,
  isOpen = false,
}: Figure): Markup =>
  foldedPart({
    id,
    heading,
    className: 'figure',
    isOpen,
    content: markup`<p class="caption">${caption}</p>
<div class="drawing">${drawing}</div>
<details><summary>${tableLabel}</summary>${table}</details>`,
  });

/** The same chart drawn twice, for wide and narrow screens; only one is ever shown or read aloud. */
export const wideAndNarrow = (draw: (width: number, height: number, suffix: string) => Markup): Markup =>
  markup`<div class="wide">${draw(860, 400, 'wide')}</div><div class="narrow">${draw(400, 320, 'narrow')}</div>`;

/** A table that may be wider than a narrow screen: it scrolls by itself, with the keyboard too. */
export const scrolling = (label: string, table: Part): Markup =>
  markup`<div class="scroll" role="group" tabindex="0" aria-label="${label}">${table}</div>`;
