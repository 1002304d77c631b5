import type { Language } from '../../text/text.ts';

/** How a terminal colours text; the plain one leaves it as it is (NO_COLOR, files, pipes). */
export interface Paint {
  /** In the colour of the k-th plan. */
  readonly plan: (text: string, k: number) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asIs = (text: string) => text;

/** In which language and colours lines are written for a terminal. */
export interface LineStyle {
  readonly language: Language;
  readonly paint: Paint;
}

/** No colour at all: markers and labels say everything. */
export const plainPaint: Paint = { plan: asIs, strong: asIs, faint: asIs };
