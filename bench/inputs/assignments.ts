import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '../contestants/contestant.ts';
import type { Options } from '../options.ts';
import { prepareText, writeChangeInputs } from './changeInputs.ts';
import { type Variety, WEEKS, writeDiffusionInputs } from './diffusionInputs.ts';
import { everyLensScenario, HORIZON, stylesScenario } from './scenarios.ts';

/** Works that share a folder of inputs, and how it is written. */
export interface Assignment {
  readonly works: readonly Work[];
  readonly people: number;
  /** Writes the inputs; tells the one-way ties and the weeks of a run. */
  inputs(folder: string, people: number): Promise<{ ties: number; weeks: number }>;
}

/** Everything that a bench with these options measures, in order. */
export function assignments({
  works,
  people,
  quick,
}: Pick<Options, 'works' | 'people' | 'quick'>): Assignment[] {
  const asked = (...names: Work[]) => names.filter((work) => works.includes(work));
  const own = people ?? (quick ? [240, 10_000] : [240, 10_000, 100_000]);
  const all: Assignment[] = [
    ...(people ?? [1_000, 10_000, 1_000_000]).map((size) => ({
      works: asked('W1', 'W2'),
      people: size,
      inputs: async (folder: string) => ({
        ties: writeDiffusionInputs(folder, size, varietyOf(size, quick)),
        weeks: WEEKS,
      }),
    })),
    ...own.map((size) => ({
      works: asked('change'),
      people: size,
      inputs: async (folder: string) => ({ ties: await writeChangeInputs(folder, size), weeks: HORIZON }),
    })),
    ...own.slice(0, 1).flatMap((size) => [
      { works: asked('styles'), people: size, inputs: scenarioInputs(stylesScenario) },
      { works: asked('lenses'), people: size, inputs: scenarioInputs(everyLensScenario) },
    ]),
  ];
  return all.filter((one) => one.works.length > 0);
}

const scenarioInputs =
  (scenario: (people: number) => string): Assignment['inputs'] =>
  async (folder, people) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'scenario.yaml'), scenario(people));
    const { ties } = await prepareText(scenario(people));
    return { ties, weeks: HORIZON };
  };

/**
 * Enough different runs that no branch predictor learns them, on few enough graphs that they stay as near to the
 * processor as one organisation does; at a million people a single run is too long to be learnt.
 */
function varietyOf(people: number, quick: boolean): Variety {
  if (people <= 2_000) return { graphs: 4, draws: 64 };
  if (people <= 20_000) return { graphs: 2, draws: 16 };
  return quick ? { graphs: 1, draws: 2 } : { graphs: 2, draws: 6 };
}
