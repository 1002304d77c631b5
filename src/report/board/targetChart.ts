import { area, line } from 'd3-shape';
import type { WeeklySeries } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { roundTop, tenth } from '../html/chartAxes.ts';
import { type Markup, markup } from '../html/markup.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { planLook } from '../html/planLooks.ts';
import { shorten } from '../html/shorten.ts';
import { spreadLabels } from '../html/spreadLabels.ts';
import { svg } from '../html/svg.ts';
import { showNumber, showValue, wholePercent } from '../quantity.ts';
import { seriesOf } from '../seriesOf.ts';
import { monthTold } from '../weekDated.ts';
import { boardAxes } from './boardAxes.ts';
import { type BoardPlan, boardPlans } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';

interface Course extends BoardPlan {
  readonly buyIn: WeeklySeries;
  readonly declared: WeeklySeries | undefined;
  /** The most that façade ever is, and when. */
  readonly facade: { readonly most: number; readonly week: number };
}

/** Façade below this share of the people is not hatched: it would not be seen. */
const LEAST_FACADE = 0.02;
/** Between the labels of two lines. */
const LINE_GAP = 17;

/** The courses of buy-in as the board's sheet draws them; empty under the reference rules. */
function coursesOf(page: Page): Course[] {
  return boardPlans(page.comparison, page.language).flatMap((each): Course[] => {
    const buyIn = seriesOf(each.plan, 'buyIn');
    if (buyIn === undefined) return [];
    const declared = seriesOf(each.plan, 'declared');
    let facade = { most: 0, week: 0 };
    if (declared !== undefined)
      for (const [week, value] of declared.mean.entries())
        if (value - buyIn.mean[week] > facade.most) facade = { most: value - buyIn.mean[week], week };
    return [{ ...each, buyIn, declared, facade }];
  });
}

/** Whether any plan has a façade that is seen. */
export const hasFacade = (page: Page): boolean =>
  coursesOf(page).some(({ facade }) => facade.most >= LEAST_FACADE);

/** The one chart of the board: buy-in of every plan, the façade hatched above it, and the buy-in that the target asks for. */
export function targetChart(page: Page, width: number, height: number, suffix: string): Markup | undefined {
  const { comparison, language } = page;
  const { horizon, target } = comparison;
  const courses = coursesOf(page);
  if (courses.length === 0) return undefined;
  const isNarrow = width < 500;
  const isHatched = ({ facade }: Course) => facade.most >= LEAST_FACADE;
  const most = roundTop(
    [
      ...courses.flatMap((course) => [
        ...(isHatched(course)
          ? course.declared!.mean
          : course.buyIn.n > 1
            ? course.buyIn.p95
            : course.buyIn.mean),
      ]),
      (target?.participation ?? 0) * 1.1,
    ],
    true,
  );
  const declarer = courses.filter(isHatched).sort((a, b) => b.facade.most - a.facade.most)[0];
  const all = endLabels(page, courses, isNarrow);
  // in a low chart what is declared has no room beside what is meant
  const isLow = all.length * LINE_GAP > height - 80;
  const curves = isLow ? all.filter(({ isDeclared }) => !isDeclared) : all;
  const right = Math.min(
    width * 0.34,
    Math.max(40, ...curves.map(({ text }) => [...text].length * 7.2 + 16)),
  );
  const starts = comparison.starts;
  const plot = {
    width,
    height,
    top: declarer === undefined ? 14 : 50,
    right,
    bottom: starts === undefined ? 24 : 38,
    left: 40,
    horizon,
    most,
    shares: true,
    language,
  };
  const month =
    starts === undefined
      ? undefined
      : (week: number, after?: number) => monthTold(starts, week, language, after);
  const { x, y, drawn } = boardAxes(plot, say(page, boardWords.week), month);
  const weeks = Array.from({ length: horizon + 1 }, (_, week) => week);
  const path = (values: ArrayLike<number>) => line<number>(x, (week) => y(values[week]))(weeks) ?? '';
  const between = (low: ArrayLike<number>, high: ArrayLike<number>) =>
    area<number>(
      x,
      (week) => y(low[week]),
      (week) => y(high[week]),
    )(weeks) ?? '';
  const edge = width - right;
  const floor = height - plot.bottom;
  const id = `buy-in-${suffix}`;
  const place = placeOfAim();
  // where curves leave it no room it stands beside them
  const isBeside = place !== undefined && place.crossed > 0 && !isNarrow;
  const ends = isBeside
    ? [
        ...curves,
        { text: place.short, look: -1, light: true, value: target!.participation, isDeclared: false },
      ]
    : curves;
  const heights = spreadLabels(
    ends.map(({ value }) => y(value)),
    LINE_GAP,
    plot.top + 2,
    floor - 4,
  );
  const isFacade = courses.some(isHatched);
  return svg(
    {
      id,
      title: say(page, isFacade ? boardWords.chart : boardWords.chartPlain),
      description: say(page, boardWords.chartMeaning),
      width,
      height,
    },
    markup`<defs>${courses
      .filter(isHatched)
      .map(
        ({ look }) =>
          markup`<pattern id="${id}-hatch-${look}" class="${planLook(look).className}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern>`,
      )}</defs>${drawn}${courses
      .filter((course) => course.ranked && course.buyIn.n > 1 && !isHatched(course))
      .map(
        ({ look, buyIn }) =>
          markup`<path class="band ${planLook(look).className}" d="${between(buyIn.p05, buyIn.p95)}"/>`,
      )}${courses
      .filter(isHatched)
      .map(
        ({ look, buyIn, declared }) =>
          markup`<path d="${between(buyIn.mean, declared!.mean)}" fill="url(#${id}-hatch-${look})"/><path class="curve thin ${planLook(look).className}" d="${path(declared!.mean)}"/>`,
      )}${courses.toReversed().map(({ look, buyIn }) => {
      const { className, dash } = planLook(look);
      const d = path(buyIn.mean);
      return markup`<path class="curve under" d="${d}"/><path class="curve ${className}" stroke-dasharray="${dash || 'none'}" d="${d}"/>`;
    })}${deadlineLine()}${aim()}${annotation()}${ends.map(({ text, look, light, value }, k) => {
      const moved = Math.abs(heights[k] - y(value)) > 3;
      const leader = `M${tenth(edge + 2)} ${y(value)}L${tenth(edge + 9)} ${tenth(heights[k])}`;
      return markup`${moved ? markup`<path class="leader ${planLook(look).className}" d="${leader}"/>` : undefined}<text class="label halo${light ? ' light' : ''} ${planLook(look).className}" x="${tenth(edge + 12)}" y="${tenth(heights[k] + 4.5)}">${text}</text>`;
    })}`,
  );

  /** Where the target's buy-in lies, said where the curves leave most room. */
  function aim(): Markup | undefined {
    if (place === undefined) return undefined;
    const { told, from, up, at } = place;
    const words = isBeside
      ? undefined
      : markup`<text class="halo" x="${tenth(from)}" y="${tenth(at + (up ? -6 : 14))}">${told}</text>`;
    return markup`<line class="aim" x1="${plot.left}" x2="${tenth(edge)}" y1="${at}" y2="${at}"/>${words}`;
  }

  /** Where the fewest curves pass through the words on the target's buy-in; undefined where it asks for none. */
  function placeOfAim() {
    if (target === undefined || target.participation <= 0) return undefined;
    const share = wholePercent(target.participation, language);
    const long = { en: `the target asks for ${share} buy-in`, fr: `la cible demande ${share} d’adhésion` };
    const short = { en: `target: ${share}`, fr: `cible : ${share}` };
    const at = y(target.participation);
    /** In how many weeks curves pass through words of a length that stand from here on, above or below the line. */
    const crossed = (from: number, up: boolean, length: number) => {
      const [top, bottom] = up ? [at - 20, at + 3] : [at - 3, at + 20];
      const meets = (...heights: readonly number[]) =>
        Math.min(...heights) <= bottom && Math.max(...heights) >= top;
      return weeks.slice(1).filter((week) => {
        if (x(week) < from - 6 || x(week - 1) > from + length + 6) return false;
        return courses.some((course) => {
          const ends = (values: ArrayLike<number>) => [y(values[week - 1]), y(values[week])];
          const meant = ends(course.buyIn.mean);
          // words upon hatching are as hard to read as words upon a line
          return meets(...meant, ...(isHatched(course) ? ends(course.declared!.mean) : []));
        });
      }).length;
    };
    const places = (isNarrow ? [short] : [long, short]).flatMap((text) => {
      const told = say(page, text);
      const length = [...told].length * 6.2;
      const [least, most] = [plot.left + 6, edge - length - 4];
      return Array.from({ length: 24 }, (_, k) => most - ((most - least) * k) / 23).flatMap((from) =>
        (at + 18 < floor ? [false, true] : [true]).map((up) => ({
          told,
          from,
          up,
          crossed: crossed(from, up, length),
        })),
      );
    });
    const [best] = places.toSorted((a, b) => a.crossed - b.crossed);
    return { ...best, at, short: say(page, short) };
  }

  /** The week in which the façade is largest: what is declared there, and what is meant. */
  function annotation(): Markup | undefined {
    if (declarer === undefined) return undefined;
    const { week } = declarer.facade;
    const style = { unit: 'share', language, currency: '', decimals: 0 } as const;
    const declared = showValue(declarer.declared!.mean[week], style);
    const meant = showValue(declarer.buyIn.mean[week], style);
    const called = shorten(declarer.title, isNarrow ? 12 : 28);
    const when = showNumber(week, language);
    const first = say(page, {
      en: `Week ${when}: ${declared} declare it under ${called}`,
      fr: `Semaine ${when} : ${declared} le déclarent avec ${called}`,
    });
    const second = say(page, {
      en: `${meant} mean it; the hatching is façade`,
      fr: `${meant} y croient ; les hachures : façade`,
    });
    const top = y(declarer.declared!.mean[week]);
    const length = Math.max([...first].length * 7, [...second].length * 6.6);
    const from = Math.max(plot.left, Math.min(x(week) + 14, width - length - 4));
    // where there is no room beside the line it ends below the words
    const isBelow = from < x(week) + 6;
    const leader = isBelow
      ? `V${tenth(Math.min(40, top - 2))}`
      : `V${tenth(Math.min(14, top - 4))}H${tenth(from - 5)}`;
    return markup`<path class="leader ${planLook(declarer.look).className}" d="M${x(week)} ${tenth(top - 2)}${leader}"/><text class="label halo ${planLook(declarer.look).className}" x="${tenth(from)}" y="18">${first}</text><text class="note halo" x="${tenth(from)}" y="35">${second}</text>`;
  }

  /** The deadline, where it lies inside of the chart. */
  function deadlineLine(): Markup | undefined {
    const week = deadlineOf(comparison);
    if (target === undefined || week >= horizon) return undefined;
    const across = x(week);
    const told = say(page, boardWords.deadline);
    const length = [...told].length * 6.4;
    const heights = courses.flatMap((course) =>
      weeks
        .filter((at) => x(at) >= across && x(at) <= across + length + 8)
        .flatMap((at) =>
          [course.buyIn.mean[at], ...(isHatched(course) ? [course.declared!.mean[at]] : [])].map(y),
        ),
    );
    const aimed = y(target.participation);
    // below the line of the target its own words may stand
    const isFree = (at: number) =>
      [...heights, aimed - 10, aimed, aimed + 10].every((height) => height < at - 15 || height > at + 7);
    const levels = Array.from({ length: 24 }, (_, k) => plot.top + 12 + k * 8).filter((at) => at < floor - 4);
    const level = levels.find(isFree);
    return markup`<g class="mark"><line x1="${across}" x2="${across}" y1="${plot.top}" y2="${floor}"/>${level === undefined ? undefined : markup`<text class="halo" x="${tenth(across + 5)}" y="${tenth(level)}">${told}</text>`}</g>`;
  }
}

interface EndLabel {
  readonly text: string;
  readonly look: number;
  readonly light: boolean;
  readonly value: number;
  /** Whether it is of what is declared, and not of what is meant. */
  readonly isDeclared: boolean;
}

/** What stands at the ends of the lines; curves that are equal there to the last bit and the first week share a label. */
function endLabels(
  { language, comparison: { horizon } }: Page,
  courses: readonly Course[],
  isNarrow: boolean,
): EndLabel[] {
  const share = (value: number) => wholePercent(value, language);
  const room = isNarrow ? 9 : 16;
  const isSame = (one: Course, other: Course) =>
    one.buyIn.mean.every((value, week) => value === other.buyIn.mean[week]);
  return courses.flatMap((course, k): EndLabel[] => {
    if (courses.slice(0, k).some((before) => isSame(before, course))) return [];
    const equal = courses.slice(k + 1).filter((other) => isSame(course, other));
    const value = course.buyIn.mean[horizon];
    const named = (one: Course) => one.letter || one.title;
    const isShort = isNarrow || equal.length > 0 || course.letter === '';
    const called = isShort ? '' : ` ${shorten(course.title, room)}`;
    const text = `${[course, ...equal].map(named).join(' = ')}${called}\u00a0${share(value)}`;
    const declared = course.declared?.mean[horizon] ?? value;
    const word = language === 'fr' ? 'déclaré' : 'declared';
    const above =
      declared - value >= LEAST_FACADE && !isNarrow
        ? [
            {
              text: `${course.letter} ${word}\u00a0${share(declared)}`,
              look: course.look,
              light: true,
              value: declared,
              isDeclared: true,
            },
          ]
        : [];
    return [...above, { text, look: course.look, light: !course.ranked, value, isDeclared: false }];
  });
}
