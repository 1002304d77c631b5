import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '../contestants/contestant.ts';
import type { Options } from '../options.ts';
import { prepareText, writeChangeInputs } from './changeInputs.ts';
import { type Variety, WEEKS, writeDiffusionInputs } from './diffusionInputs.ts';
import { RECORDED_PEOPLE, writeRecordedInputs } from './recordedInputs.ts';
import { blitzkriegScenario, everyLensScenario, HORIZON, stylesScenario } from './scenarios.ts';

/** Works that share a folder of inputs, and how it is written. */
export interface Assignment {
  readonly works: readonly Work[];
  readonly people: number;
  /** Writes the inputs; tells the one-way ties and the weeks of a run. */
  inputs(folder: string, people: number): Promise<{ ties: number; weeks: number }>;
}

/** What our own model does in firms of each size, every day and in the long form. */
const everyday: readonly (readonly [people: number, works: readonly Work[]])[] = [
  [240, ['change', 'styles', 'lenses']],
  [10_000, ['change']],
];
const long: typeof everyday = [
  [240, ['change', 'styles', 'lenses']],
  [10_000, ['change', 'styles', 'blitzkrieg']],
  [1_000_000, ['change', 'blitzkrieg']],
  [3_000_000, ['change', 'blitzkrieg']],
];

/** Everything that a bench with these options measures, in order. */
export function assignments({
  works,
  people,
  quick,
}: Pick<Options, 'works' | 'people' | 'quick'>): Assignment[] {
  const asked = (names: readonly Work[]) => names.filter((work) => works.includes(work));
  const usual = quick ? everyday : long;
  const own = people?.map((size) => [size, works] as const) ?? usual;
  const all: Assignment[] = [
    ...(people ?? [1_000, 10_000, 1_000_000]).map((size) => ({
      works: asked(['W1', 'W2']),
      people: size,
      inputs: async (folder: string) => ({
        ties: writeDiffusionInputs(folder, size, varietyOf(size, quick)),
        weeks: WEEKS,
      }),
    })),
    ...own.map(([size, names]) => {
      const ours = asked(names).filter((work) => work !== 'W1' && work !== 'W2');
      return {
        works: ours,
        people: size,
        inputs: (folder: string) => writeOwnInputs(folder, size, ours, quick),
      };
    }),
  ];
  return all.filter((one) => one.works.length > 0);
}

/** How many plans the file of the styles has; behind them stands that of doing nothing. */
const STYLES = 3;

const scenarios: { readonly [work in Work]?: (people: number) => string } = {
  styles: stylesScenario,
  lenses: everyLensScenario,
  blitzkrieg: blitzkriegScenario,
};

/** Our own model's works side by side, each in a folder of its own: all of them stand beside the week of `change` in C. */
async function writeOwnInputs(folder: string, people: number, works: readonly Work[], quick: boolean) {
  for (const work of works) {
    const scenario = scenarios[work]?.(people);
    if (scenario === undefined) continue;
    mkdirSync(join(folder, work), { recursive: true });
    writeFileSync(join(folder, work, 'scenario.yaml'), scenario);
  }
  if (works.includes('styles') && people <= RECORDED_PEOPLE) {
    const { plans } = await prepareText(stylesScenario(people));
    const runs = people > 1_000 ? 6 : quick ? 24 : 48;
    writeRecordedInputs(join(folder, 'styles'), plans.slice(0, STYLES), runs);
  }
  return { ties: await writeChangeInputs(folder, people), weeks: HORIZON };
}

/**
 * Enough different runs that no branch predictor learns them, on few enough graphs that they stay as near to the
 * processor as one organisation does; at a million people a single run is too long to be learnt.
 */
function varietyOf(people: number, quick: boolean): Variety {
  if (people <= 2_000) return { graphs: 4, draws: 64 };
  if (people <= 20_000) return { graphs: 2, draws: 16 };
  return quick ? { graphs: 1, draws: 2 } : { graphs: 2, draws: 6 };
}
