import { scaleLinear } from 'd3-scale';
import { joinWords } from '../../text/joinWords.ts';
import type { Language } from '../../text/text.ts';
import { tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import { planLook } from '../html/planLooks.ts';
import { svg } from '../html/svg.ts';
import { levelShown } from '../study/pointNamed.ts';
import type { ChoiceScatter, ScatteredPoint } from './choicePicture.ts';
import { type StudyPage, sayOf } from './studyPage.ts';
import { studyReportWords as words } from './studyReportWords.ts';

/** How plans look and are called. */
export interface PlanLookup {
  lookOf(plan: string): number;
  letterOf(plan: string): string;
  titleOf(plan: string): string;
}

const WIDTH = 420;
const HEIGHT = 320;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 14, 30, 48];

/** The k-th panel of points over two factors: a letter where a plan is the choice, a question mark where none leads. */
export function drawScatter(
  { across, up, panels }: ChoiceScatter,
  k: number,
  { lookOf, letterOf, titleOf }: PlanLookup,
  page: StudyPage,
): Markup {
  const { language } = page;
  // all panels have one scale
  const all = panels.flatMap(({ points }) => points);
  const x = scaleOf(
    all.map((point) => point.x),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scaleOf(
    all.map((point) => point.y),
    HEIGHT - BOTTOM,
    TOP,
  );
  const floor = HEIGHT - BOTTOM;
  const isCrowded = panels[k].points.length > 60;
  const or = { en: 'or', fr: 'ou' }[language];
  const disc = (point: ScatteredPoint) => {
    const { contenders } = point;
    const isOpen = contenders.length !== 1;
    const names = joinWords(contenders.map(titleOf), or);
    const where = `${across} = ${levelShown(point.x, language)}, ${up} = ${levelShown(point.y, language)}`;
    const [cx, cy] = [tenth(x(point.x)), tenth(y(point.y))];
    return markup`<g class="${isOpen ? '' : planLook(lookOf(contenders[0])).className}"><title>${where}: ${isOpen ? `${names}, ${sayOf(page, words.open)}` : names}</title><circle class="disc${isOpen ? ' open' : ''}" cx="${cx}" cy="${cy}" r="${isCrowded ? 6.5 : 9}"/><text class="of" x="${cx}" y="${tenth(cy + 4)}" text-anchor="middle">${isOpen ? '?' : letterOf(contenders[0])}</text></g>`;
  };
  const content = markup`<g class="axes">${y.ticks(5).map((tick) => markup`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${tenth(y(tick))}" y2="${tenth(y(tick))}"/><text x="${LEFT - 8}" y="${tenth(y(tick) + 4)}" text-anchor="end">${tickShown(tick, language)}</text>`)}${x.ticks(5).map((tick) => markup`<line class="tick" x1="${tenth(x(tick))}" x2="${tenth(x(tick))}" y1="${floor}" y2="${floor + 5}"/><text x="${tenth(x(tick))}" y="${floor + 19}" text-anchor="middle">${tickShown(tick, language)}</text>`)}<line class="floor" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${floor}" y2="${floor}"/><text class="axis-title" x="0" y="14">${up}</text><text class="axis-title" x="${WIDTH - RIGHT}" y="${floor + 38}" text-anchor="end">${across}</text></g>${panels[k].points.map(disc)}`;
  const { label } = panels[k];
  return svg(
    {
      id: `choice-${k}`,
      title: `${sayOf(page, words.choice)}${label === '' ? '' : `: ${label}`}`,
      description: `${across}, ${up}`,
      width: WIDTH,
      height: HEIGHT,
    },
    content,
  );
}

/** A scale with a little room at both ends, so that no disc is cut. */
function scaleOf(values: readonly number[], from: number, to: number) {
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const room = (most - least) * 0.05;
  return scaleLinear([least - room, most + room], [from, to]);
}

const tickShown = (tick: number, language: Language): string =>
  levelShown(Number(tick.toPrecision(5)), language);
