import type { Language } from '../../text/text.ts';
import { levelShown } from '../study/pointNamed.ts';
import { type FactorLevels, factorLevels, followsFrom, type Level, mattersFirst } from './factorLevels.ts';
import type { PagePoint, StudyPage } from './studyPage.ts';

/** Levels of a factor that have room beside one another, and bands into which the numbers of one with more are put. */
const MOST = 12;
const BANDS = 6;
/** Pictures side by side, one for every combination of what else varies; with more, cells count points. */
const MOST_PANELS = 6;
/** Points that are drawn one by one. */
const MOST_POINTS = 200;

/** Which plans are the choice where: over two factors, once for every combination of the others if these are few. */
export type ChoicePicture = ChoiceGrid | ChoiceScatter;

/** Levels crossed with levels. */
export interface ChoiceGrid {
  readonly kind: 'grid';
  readonly rows: { readonly factor: string; readonly levels: readonly string[] };
  /** Without a factor where only one varies. */
  readonly columns: { readonly factor: string | undefined; readonly levels: readonly string[] };
  /** Of each panel its cells by row, then by column; undefined where no point is. */
  readonly panels: readonly {
    readonly label: string;
    readonly cells: readonly (readonly (ChoiceCell | undefined)[])[];
  }[];
}

/** Points that were drawn, where they lie. */
export interface ChoiceScatter {
  readonly kind: 'scatter';
  readonly across: string;
  readonly up: string;
  /** Whether there are others of which these two matter most. */
  readonly isOfMore: boolean;
  readonly panels: readonly { readonly label: string; readonly points: readonly ScatteredPoint[] }[];
}

/** A point by what it has of the two factors, and the plans that may be the choice. */
export interface ScatteredPoint {
  readonly x: number;
  readonly y: number;
  readonly contenders: readonly string[];
}

/** What is chosen at the points that fall into a cell. */
export interface ChoiceCell {
  readonly points: number;
  /** Plans that are the choice, and at how many points; those with most first. */
  readonly chosen: readonly { readonly plan: string; readonly count: number }[];
  /** Points at which plans are not told apart, and these plans. */
  readonly open: number;
  readonly contenders: readonly string[];
}

/** The picture of a study; undefined where nothing is chosen, or nothing varies that could be drawn. */
export function choicePicture(page: StudyPage): ChoicePicture | undefined {
  const points = page.points.filter(({ decision }) => decision !== undefined);
  if (points.length === 0) return undefined;
  const factors = factorLevels({ ...page, points });
  const drawn = mattersFirst(
    points,
    factors.filter(({ isDrawn }) => isDrawn),
  );
  if (drawn.length >= 2 && points.length <= MOST_POINTS) return scatter(drawn, factors, points, page);
  return grid([...drawn, ...factors.filter(({ isDrawn }) => !isDrawn)], points, page);
}

function scatter(
  drawn: readonly FactorLevels[],
  factors: readonly FactorLevels[],
  points: readonly PagePoint[],
  page: StudyPage,
): ChoiceScatter {
  const [across, up] = drawn;
  const others = factors.filter(({ isDrawn }) => !isDrawn);
  return {
    kind: 'scatter',
    across: across.name,
    up: up.name,
    isOfMore: drawn.length > 2,
    panels: panelsOf(points, others, page.language).map(({ label, points: within }) => ({
      label,
      points: within.map(({ point, decision }) => ({
        x: point.levels[across.k] as number,
        y: point.levels[up.k] as number,
        contenders: decision?.contenders ?? [],
      })),
    })),
  };
}

function grid(
  factors: readonly FactorLevels[],
  points: readonly PagePoint[],
  { language }: StudyPage,
): ChoiceGrid | undefined {
  const stepped = factors.flatMap((factor) => {
    const steps = stepsOf(factor, language);
    return steps.length <= MOST ? [{ ...factor, steps }] : [];
  });
  const [first] = stepped;
  if (first === undefined) return undefined;
  // what goes side by side with it tells nothing more
  const second = stepped.find(
    (each) => each !== first && !followsFrom(points, each, first) && !followsFrom(points, first, each),
  );
  // a page is higher than wide
  const [row, column] =
    second !== undefined && second.steps.length > first.steps.length ? [second, first] : [first, second];
  const others = factors.filter(
    (each) =>
      each.k !== row.k &&
      each.k !== column?.k &&
      !each.isDrawn &&
      ![row, column].some((other) => other !== undefined && followsFrom(points, each, other)),
  );
  const shown = (steps: readonly Step[]) => steps.map((step) => step.shown);
  return {
    kind: 'grid',
    rows: { factor: row.name, levels: shown(row.steps) },
    columns: { factor: column?.name, levels: column === undefined ? [''] : shown(column.steps) },
    panels: panelsOf(points, others, language).map(({ label, points: within }) => ({
      label,
      cells: row.steps.map(({ holds }) => {
        const inRow = within.filter(({ point }) => holds(point.levels[row.k]));
        if (column === undefined) return [cellOf(inRow)];
        return column.steps.map((step) =>
          cellOf(inRow.filter(({ point }) => step.holds(point.levels[column.k]))),
        );
      }),
    })),
  };
}

/** Points apart by their levels of the other factors, as long as these make few panels. */
function panelsOf(
  points: readonly PagePoint[],
  others: readonly FactorLevels[],
  language: Language,
): { label: string; points: PagePoint[] }[] {
  const panels = new Map<string, PagePoint[]>();
  for (const each of points) {
    const told = others.map(({ name, k }) => `${name} = ${levelShown(each.point.levels[k], language)}`);
    const label = told.join(', ');
    const panel = panels.get(label) ?? [];
    panels.set(label, panel);
    panel.push(each);
  }
  if (panels.size > MOST_PANELS) return [{ label: '', points: [...points] }];
  return [...panels].map(([label, within]) => ({ label, points: within }));
}

/** A level of a factor, or a band of its numbers. */
interface Step {
  readonly shown: string;
  holds(level: Level): boolean;
}

/** The levels of a factor as they come; numbers that are many, or were drawn, in bands of equal width. */
function stepsOf({ levels, isDrawn }: FactorLevels, language: Language): Step[] {
  const numbers = levels.filter((level) => typeof level === 'number');
  if (numbers.length < levels.length || (levels.length <= MOST && !isDrawn))
    return levels.map((level) => ({
      shown: levelShown(level, language),
      holds: (other: Level) => other === level,
    }));
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const width = (most - least) / BANDS;
  const bandOf = (level: number) => Math.min(BANDS - 1, Math.floor((level - least) / width));
  const told = (value: number) => levelShown(Number(value.toPrecision(3)), language);
  return Array.from({ length: BANDS }, (_, k) => ({
    shown: `${told(least + k * width)} – ${told(least + (k + 1) * width)}`,
    holds: (level: Level) => bandOf(level as number) === k,
  }));
}

function cellOf(points: readonly PagePoint[]): ChoiceCell | undefined {
  if (points.length === 0) return undefined;
  const counts = new Map<string, number>();
  const contenders = new Set<string>();
  let open = 0;
  for (const { decision } of points) {
    if (decision === undefined) continue;
    if (decision.contenders.length === 1) counts.set(decision.chosen, (counts.get(decision.chosen) ?? 0) + 1);
    else {
      open++;
      for (const plan of decision.contenders) contenders.add(plan);
    }
  }
  return {
    points: points.length,
    chosen: [...counts].sort(([, a], [, b]) => b - a).map(([plan, count]) => ({ plan, count })),
    open,
    contenders: [...contenders],
  };
}
