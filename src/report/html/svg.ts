import type { Markup, Part } from './markup.ts';
import { markup } from './markup.ts';

/** What a drawing is called and says to those who do not see it. */
export interface Drawing {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** An inline drawing that scales with the page; text in it is about 13 units high. */
export const svg = ({ id, title, description, width, height }: Drawing, content: Part): Markup =>
  markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${content}</svg>`;

/** Mean width of a character of a drawing's text, in units, on the generous side. */
export const CHARACTER = 7.9;
