import { randomStream, seedKey, streamKey } from '../engine/draws.ts';
import type { Override } from '../scenario/override.ts';
import { latinHypercube } from '../statistics/latinHypercube.ts';
import { sobolSequence } from '../statistics/sobolSequence.ts';
import type { Factor, Setting } from './factor.ts';
import { levelNames } from './levelNames.ts';
import type { Study } from './studySchema.ts';
import type { FactorLevel, StudyPoint } from './studySource.ts';

/** What the points of a study are made of. */
export interface Crossing {
  /** Scenario files as they are opened. */
  readonly scenarios: readonly string[];
  readonly factors: readonly Factor[];
  readonly design: Study['design'];
  /** What is set at every point: before the factors, and after them. */
  readonly before: readonly Override[];
  readonly after: readonly Override[];
}

/** How many points there are; worked out without making any. */
export function countPoints({ scenarios, factors, design }: Crossing): number {
  const crossed = factors.filter((factor) => isCrossed(factor, design));
  const combinations = crossed.reduce((product, factor) => product * sizeOf(factor), scenarios.length);
  return combinations * (design.kind === 'factorial' ? 1 : (design.samples ?? 1));
}

/** Names of the columns that tell points apart, in their order. */
export const columnsOf = ({ scenarios, factors }: Pick<Crossing, 'scenarios' | 'factors'>): string[] => [
  ...(scenarios.length > 1 ? ['scenario'] : []),
  ...factors.flatMap(({ columns }) => columns),
];

/**
 * The points in the order in which they are run and told: scenarios change slowest, then the factors in the order of the
 * file, the last one fastest. The samples of a sampled design come in their own order at every scenario and organisation.
 */
export function pointsOf(crossing: Crossing): StudyPoint[] {
  const { scenarios, factors, design, before, after } = crossing;
  const names = scenarios.length > 1 ? levelNames(scenarios) : [];
  const combinations =
    design.kind === 'factorial' ? combined(factors, factors) : sampled(factors, design as SampledDesign);
  return scenarios.flatMap((scenario, s) =>
    combinations.map((settings, k): StudyPoint => {
      const levels: FactorLevel[] = names.length > 0 ? [names[s] as string] : [];
      const overrides = [...before];
      for (const setting of settings) {
        levels.push(...setting.levels);
        overrides.push(...setting.overrides(scenario));
      }
      overrides.push(...after);
      return { number: s * combinations.length + k, scenario, overrides, levels };
    }),
  );
}

const isCrossed = ({ crossed }: Factor, { kind }: Study['design']) => kind === 'factorial' || crossed;

const sizeOf = (factor: Factor) => (factor.kind === 'listed' ? factor.settings.length : 1);

/** Every combination of the settings of some of the factors; a place is left for each of the others. */
function combined(factors: readonly Factor[], crossed: readonly Factor[]): (readonly Setting[])[] {
  let rows: (readonly Setting[])[] = [[]];
  for (const factor of factors) {
    const settings = crossed.includes(factor) && factor.kind === 'listed' ? factor.settings : [OPEN];
    rows = rows.flatMap((row) => settings.map((setting) => [...row, setting]));
  }
  return rows;
}

/** The place of a setting that is drawn. */
const OPEN: Setting = { levels: [], overrides: () => [] };

type SampledDesign = { kind: 'latin-hypercube' | 'sobol'; samples: number; seed?: string };

function sampled(factors: readonly Factor[], { kind, samples, seed = '42' }: SampledDesign) {
  const drawn = factors.filter(({ crossed }) => !crossed);
  const key = streamKey(seedKey(seed), kind);
  const shares = (kind === 'sobol' ? sobolSequence : latinHypercube)(samples, drawn.length, (dimension) =>
    randomStream(key, dimension),
  );
  const settings = shares.map((row) => drawn.map((factor, d) => settingAt(factor, row[d] as number)));
  const rows = combined(
    factors,
    factors.filter(({ crossed }) => crossed),
  );
  return rows.flatMap((row) =>
    settings.map((values) =>
      row.map((setting, f) =>
        setting === OPEN ? (values[drawn.indexOf(factors[f] as Factor)] as Setting) : setting,
      ),
    ),
  );
}

/** Listed values share the range from 0 to 1 evenly. */
const settingAt = (factor: Factor, share: number): Setting =>
  factor.kind === 'ranged'
    ? factor.at(share)
    : (factor.settings[
        Math.min(factor.settings.length - 1, Math.floor(share * factor.settings.length))
      ] as Setting);
