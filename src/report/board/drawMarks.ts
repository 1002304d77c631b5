import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { lookNumber, planLetter, planLook } from '../html/planLooks.ts';
import { shorten } from '../html/shorten.ts';
import { svg } from '../html/svg.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { toldOf } from '../sentences/firmness.ts';
import { typeset } from '../typeset.ts';
import { boardWords } from './boardWords.ts';

interface Sort {
  readonly name: string;
  readonly look: number;
  readonly letter: string;
  readonly count: number;
}

/** What the marks are, under their heading. */
export function eachMark({ comparison, language }: Page): string {
  const { assumptions } = comparison.verdict;
  const drawn = assumptions !== undefined && 'paths' in assumptions ? assumptions.paths.length : 0;
  return typeset(
    language === 'fr'
      ? `chaque marque est un tirage de ${counted(drawn, 'hypothèse', 'hypothèses', language)} : quel plan y est le choix`
      : `each mark is a draw of ${counted(drawn, 'assumption', 'assumptions', language)}: which plan is the choice in it`,
    language,
  );
}

/** One mark a draw of what is not known, by which plan is the choice in it, sorted; undefined where that is not told. */
export function drawMarks(page: Page, width: number, suffix: string): Markup | undefined {
  const { comparison, language } = page;
  const { assumptions } = comparison.verdict;
  const told = toldOf(assumptions);
  if (told === undefined || assumptions === undefined || !('draws' in assumptions)) return undefined;
  const { draws } = assumptions;
  const plans = told.shares.map(({ plan, share }): Sort => {
    const place = comparison.plans.findIndex(({ name }) => name === plan);
    const look = lookNumber({ name: plan }, place);
    return {
      name: planTitle(comparison, plan, language),
      look,
      letter: planLetter(look),
      count: Math.round(share.estimate * draws),
    };
  });
  const none = { name: say(page, boardWords.none), look: -1, letter: '', count: draws - sum(plans) };
  const sorts = [...plans.sort((a, b) => b.count - a.count), none].filter(({ count }) => count > 0);
  const rows = Math.max(2, Math.min(8, Math.round(Math.sqrt(draws / 10))));
  const columns = Math.ceil(draws / rows);
  const step = Math.min(17, width / columns);
  const radius = Math.min(5, step * 0.32);
  const marks: Markup[] = [];
  let k = 0;
  for (const sort of sorts)
    for (let of = 0; of < sort.count; of++, k++)
      marks.push(mark(sort.look, (Math.floor(k / rows) + 0.5) * step, ((k % rows) + 0.5) * step, radius));
  const bottom = rows * step + 17;
  const labels = labelsOf(sorts, { width, rows, step, language }).map(
    ({ text, look, at }) =>
      markup`<text class="label ${planLook(look).className}" x="${Math.round(at)}" y="${Math.round(bottom)}">${text}</text>`,
  );
  return svg(
    {
      id: `draws-${suffix}`,
      title: say(page, boardWords.notKnown),
      description: `${eachMark(page)} – ${sorts.map(({ name, count }) => `${name}: ${showNumber(count, language)}`).join(', ')}`,
      width,
      height: Math.ceil(bottom + 5),
    },
    [marks, labels],
  );
}

/** Mean width of a character of a label, and what stands free between two. */
const CHARACTER = 7;
const GAP = 14;
/** To how many characters names are cut where they have no room, one after the other; with none letters stand alone. */
const rooms = [40, 24, 16, 10, 6, 0];

interface Room {
  readonly width: number;
  readonly rows: number;
  readonly step: number;
  readonly language: Language;
}

/** A label a sort, each where its marks begin or as near as there is room, its name cut where that has to be. */
function labelsOf(sorts: readonly Sort[], { width, rows, step, language }: Room) {
  const textsAt = (room: number) =>
    sorts.map(({ name, letter, count }) => {
      const called = room === 0 && letter !== '' ? '' : shorten(name, Math.max(room, 10));
      return `${[letter, called].filter((part) => part !== '').join(' ')}\u00a0${showNumber(count, language)}`;
    });
  const long = (text: string) => [...text].length * CHARACTER;
  const needed = (texts: readonly string[]) => texts.reduce((all, text) => all + long(text) + GAP, -GAP);
  const tried = rooms.map(textsAt);
  const texts = tried.find((each) => needed(each) <= width) ?? tried[tried.length - 1];
  let free = 0;
  let first = 0;
  return texts.flatMap((text, k) => {
    const natural = Math.floor(first / rows) * step;
    const at = Math.max(free, Math.min(natural, width - needed(texts.slice(k))));
    first += sorts[k].count;
    free = at + long(text) + GAP;
    // whoever has no room even so is told by the description alone
    return at + long(text) > width ? [] : [{ text, look: sorts[k].look, at }];
  });
}

const sum = (sorts: readonly Sort[]) => sorts.reduce((all, { count }) => all + count, 0);

/** A plan's mark as a point: disc, square, triangle, diamond, then again with a hole; of no plan a ring. */
function mark(look: number, x: number, y: number, r: number): Markup {
  const [cx, cy] = [tenth(x), tenth(y)];
  if (look < 0) return markup`<circle class="point open" cx="${cx}" cy="${cy}" r="${tenth(r - 0.5)}"/>`;
  const { className } = planLook(look);
  const hole =
    look >= 4 ? markup`<circle class="hole" cx="${cx}" cy="${cy}" r="${tenth(r * 0.4)}"/>` : undefined;
  return markup`${shape(look % 4, x, y, r, className)}${hole}`;
}

function shape(kind: number, x: number, y: number, r: number, className: string): Markup {
  const [cx, cy] = [tenth(x), tenth(y)];
  const side = tenth(r * 0.9);
  switch (kind) {
    case 0:
      return markup`<circle class="point ${className}" cx="${cx}" cy="${cy}" r="${tenth(r)}"/>`;
    case 1:
      return markup`<rect class="point ${className}" x="${tenth(x - side)}" y="${tenth(y - side)}" width="${2 * side}" height="${2 * side}"/>`;
    case 2:
      return markup`<path class="point ${className}" d="M${cx} ${tenth(y - r)}l${tenth(r * 1.05)} ${tenth(r * 1.9)}h${tenth(-2.1 * r)}z"/>`;
    default:
      return markup`<path class="point ${className}" d="M${cx} ${tenth(y - 1.2 * r)}l${tenth(1.2 * r)} ${tenth(1.2 * r)}l${tenth(-1.2 * r)} ${tenth(1.2 * r)}l${tenth(-1.2 * r)} ${tenth(-1.2 * r)}z"/>`;
  }
}
