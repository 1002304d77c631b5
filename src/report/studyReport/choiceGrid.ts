import type { Language } from '../../text/text.ts';
import { levelShown } from '../study/pointNamed.ts';
import type { PagePoint, StudyPage } from './studyPage.ts';

/** Levels of a factor that have room beside one another, and bands into which the numbers of one with more are put. */
const MOST = 12;
const BANDS = 6;

/** The choice over two factors: whatever else varies is counted in each cell. */
export interface ChoiceGrid {
  readonly rows: { readonly factor: string; readonly levels: readonly string[] };
  /** Without a factor where only one varies. */
  readonly columns: { readonly factor: string | undefined; readonly levels: readonly string[] };
  /** By row, then by column; undefined where no point is. */
  readonly cells: readonly (readonly (ChoiceCell | undefined)[])[];
}

/** What is chosen where two factors have a level each. */
export interface ChoiceCell {
  /** Points, and those at which the plan is the choice. */
  readonly points: number;
  readonly chosenAt: number;
  /** The plan that is the choice, or may be, at most of them. */
  readonly plan: string;
  /** Whether it is the only contender wherever it is counted. */
  readonly isSure: boolean;
}

/** The grid of the first two factors that have few levels, or numbers that fall into bands; undefined where there are none. */
export function choiceGrid({ factors, points, language }: StudyPage): ChoiceGrid | undefined {
  if (points.every(({ decision }) => decision === undefined)) return undefined;
  const [row, column] = factors.flatMap((factor, k) => {
    const steps = stepsOf(
      points.map(({ point }) => point.levels[k]),
      language,
    );
    return steps.length > 1 && steps.length <= MOST ? [{ factor, k, steps }] : [];
  });
  if (row === undefined) return undefined;
  const cells = row.steps.map(({ holds }) => {
    const inRow = points.filter(({ point }) => holds(point.levels[row.k]));
    if (column === undefined) return [cellOf(inRow)];
    return column.steps.map((step) =>
      cellOf(inRow.filter(({ point }) => step.holds(point.levels[column.k]))),
    );
  });
  const shown = (steps: readonly Step[]) => steps.map((step) => step.shown);
  return {
    rows: { factor: row.factor, levels: shown(row.steps) },
    columns: { factor: column?.factor, levels: column === undefined ? [''] : shown(column.steps) },
    cells,
  };
}

type Level = PagePoint['point']['levels'][number];

/** A level of a factor, or a band of its numbers. */
interface Step {
  readonly shown: string;
  holds(level: Level): boolean;
}

/** The levels of a factor as they come; numbers that are many in bands of equal width. */
function stepsOf(all: readonly Level[], language: Language): Step[] {
  const levels = [...new Set(all)];
  const numbers = levels.filter((level) => typeof level === 'number');
  if (levels.length <= MOST || numbers.length < levels.length)
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
  const counts = new Map<string, number>();
  for (const { decision } of points)
    if (decision !== undefined) counts.set(decision.chosen, (counts.get(decision.chosen) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [plan, chosenAt] = first;
  const isSure = points.every(
    ({ decision }) => decision?.chosen !== plan || decision.contenders.length === 1,
  );
  return { points: points.length, chosenAt, plan, isSure };
}
