/** How wide a text is, in pixels, in the sans of the page. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** Without a canvas to ask: on the generous side. */
export const roughly: Measure = (text, size, weight = 400) =>
  text.length * size * (weight > 500 ? 0.61 : 0.57);

let context: CanvasRenderingContext2D | undefined;
let family = '';
const widths = new Map<string, number>();

/** Asks the browser, and remembers. */
export const measureText: Measure = (text, size, weight = 400) => {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d') ?? undefined;
    family = getComputedStyle(document.documentElement).fontFamily;
  }
  if (context === undefined) return roughly(text, size, weight);
  const key = `${size} ${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = `${weight} ${size}px ${family}`;
  // figures of one width are a little wider than those that a canvas sets
  const width = context.measureText(text).width * 1.02;
  if (widths.size > 4000) widths.clear();
  widths.set(key, width);
  return width;
};
