import { planLook } from '../../report/html/planLooks.ts';
import { faces, lightTokens } from '../../report/html/tokens.ts';

/** What stands around a drawing in a file of its own. */
export interface ExportWords {
  readonly title: string;
  /** Plans by their keys, hues and dashes. */
  readonly plans: readonly { readonly letter: string; readonly look: number; readonly title: string }[];
  /** What a hatched area is called; left out where nothing is hatched. */
  readonly hatched?: string | undefined;
  /** Beneath: fingerprint, worlds, version. */
  readonly footer: string;
}

const MARGIN = 20;
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of an image to one of the drawing. */
const SCALE = 2;
/** What a file of a drawing keeps of how it looks. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

/**
 * A drawing of the page as an SVG file that needs nothing else: with title, legend and footer, in the light colours, whatever the
 * page is shown in.
 */
export function drawingSvg(drawing: SVGSVGElement, { title, plans, hatched, footer }: ExportWords): string {
  const stage = document.createElement('div');
  stage.style.cssText = `position:absolute;left:-99999px;top:0;${faces}${lightTokens}color:var(--ink)`;
  const width = drawing.width.baseVal.value;
  const height = drawing.height.baseVal.value;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const whole = make('svg', { class: 'drawing', xmlns: SVG });
  const legend = make('g', {});
  stage.append(whole);
  whole.append(legend, copy);
  // the drawing is measured where it has its faces
  document.body.append(stage);
  try {
    const heading = text(title, { x: 0, y: 16, class: 'export-title', 'font-size': 16 });
    legend.append(heading);
    let x = 0;
    let y = 42;
    const place = (group: SVGGElement) => {
      legend.append(group);
      const wide = group.getBBox().width;
      if (x > 0 && x + wide > width) {
        x = 0;
        y += 24;
      }
      group.setAttribute('transform', `translate(${Math.round(x)} ${y})`);
      x += wide + 20;
    };
    for (const plan of plans) place(planEntry(plan));
    if (hatched !== undefined) place(hatchedEntry(hatched));
    const top = y + 16;
    const at = make('g', { transform: `translate(0 ${top})` });
    at.append(copy);
    const foot = text(footer, { x: 0, y: top + height + 26, class: 'export-footer', 'font-size': 11 });
    whole.append(at, foot);
    // as wide as what is written into it
    const wide = Math.ceil(Math.max(width, ...[heading, foot].map((each) => each.getBBox().width)));
    resolve(whole);
    const [w, h] = [wide + 2 * MARGIN, top + height + 34 + 2 * MARGIN];
    whole.setAttribute('width', `${w}`);
    whole.setAttribute('height', `${h}`);
    whole.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${w} ${h}`);
    const paper = make('rect', { x: -MARGIN, y: -MARGIN, width: w, height: h, fill: paperOf(stage) });
    whole.prepend(named(title), paper);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
  } finally {
    stage.remove();
  }
}

/**
 * A drawing in a file of its own as an image of two pixels to one.
 *
 * @throws Error where the browser makes no image of it
 */
export async function drawingPng(svg: string): Promise<Blob> {
  const image = new Image();
  // a data URL: pages may load nothing else into images
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('no image')) : done(blob)), 'image/png'),
  );
}

/** A plan as charts tell it: key, line, title. */
function planEntry({ letter, look, title }: ExportWords['plans'][number]): SVGGElement {
  const { className, dash } = planLook(look);
  const group = make('g', { class: className });
  let x = 0;
  if (letter !== '') {
    group.append(make('rect', { class: 'key-ground', x, y: -13, width: 18, height: 18, rx: 4 }));
    group.append(text(letter, { x: 9, y: 0, class: 'key-letter', 'font-size': 11, 'text-anchor': 'middle' }));
    x = 25;
  }
  group.append(
    make('path', {
      class: look < 0 ? 'curve quiet' : 'curve',
      d: `M${x} -4h30`,
      ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    }),
    text(title, { x: x + 37, y: 0, class: 'export-name', 'font-size': 13 }),
  );
  return group;
}

/** The look of façade: in no plan's hue here, for it is in each plan's own. */
function hatchedEntry(words: string): SVGGElement {
  const group = make('g', { class: 'plan-ink' });
  const id = 'export-hatch';
  const pattern = make('pattern', {
    id,
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    make('rect', { class: 'hatch-ground', width: 6, height: 6 }),
    make('line', { class: 'hatch', x1: 3, x2: 3, y1: -1, y2: 7 }),
  );
  group.append(
    pattern,
    make('rect', { x: 0, y: -11, width: 24, height: 14, fill: `url(#${id})` }),
    text(words, { x: 31, y: 0, class: 'export-name', 'font-size': 13 }),
  );
  return group;
}

/** Writes down how each element looks here, where that is not what its parent hands down: a file of its own has no style sheet. */
function resolve(whole: SVGSVGElement): void {
  const elements = [whole, ...whole.querySelectorAll<SVGElement>('*')];
  const looks = new Map(elements.map((element) => [element as Element, lookOf(element)]));
  for (const element of elements) {
    const handedDown = looks.get(element.parentElement as Element) ?? initial;
    for (const [property, value] of Object.entries(looks.get(element) ?? {})) {
      // patterns are named, not resolved
      if (element.getAttribute(property)?.startsWith('url(')) continue;
      if (value === (property === 'opacity' ? '1' : handedDown[property])) element.removeAttribute(property);
      else element.setAttribute(property, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
}

type Look = Readonly<Record<string, string>>;

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  return Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)]));
}

/** What nothing is said of. */
const initial: Look = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'text-anchor': 'start',
};

const paperOf = (stage: HTMLElement): string => getComputedStyle(stage).getPropertyValue('--paper').trim();

function named(title: string): SVGTitleElement {
  const element = document.createElementNS(SVG, 'title');
  element.textContent = title;
  return element;
}

function text(content: string, attributes: Record<string, string | number>): SVGTextElement {
  const element = make('text', attributes);
  element.textContent = content;
  return element;
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}
