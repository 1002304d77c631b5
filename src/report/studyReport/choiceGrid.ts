import { levelShown, type PagePoint, type StudyPage } from './studyPage.ts';

/** Levels of a factor that have room beside one another. */
const MOST = 12;

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

/** The grid of the first two factors that have few levels and meet everywhere; undefined where there are none. */
export function choiceGrid({ factors, points, language }: StudyPage): ChoiceGrid | undefined {
  const levelsOf = (k: number) => [...new Set(points.map(({ point }) => point.levels[k]))];
  const few = factors.map((_, k) => k).filter((k) => levelsOf(k).length > 1 && levelsOf(k).length <= MOST);
  if (few.length === 0 || points.every(({ decision }) => decision === undefined)) return undefined;
  const [row, column] = few;
  const [rows, columns] = [levelsOf(row), column === undefined ? [undefined] : levelsOf(column)];
  const cells = rows.map((level) =>
    columns.map((other) =>
      cellOf(
        points.filter(
          ({ point }) =>
            point.levels[row] === level && (column === undefined || point.levels[column] === other),
        ),
      ),
    ),
  );
  const shown = (levels: readonly (number | string | boolean | undefined)[]) =>
    levels.map((level) => (level === undefined ? '' : levelShown(level, language)));
  return {
    rows: { factor: factors[row], levels: shown(rows) },
    columns: { factor: column === undefined ? undefined : factors[column], levels: shown(columns) },
    cells,
  };
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
