import { type Key, seedKey, streamKey, worldKey } from '../../engine/draws.ts';
import { generateOrg } from '../../org/generate/generateOrg.ts';
import type { Org } from '../../org/org.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import type { Scenario } from '../scenarioSchema.ts';

/** The key from which an organisation is generated for a seed in one of the possible worlds; the first is that of the seed alone. */
export function organisationKey(seed: string, world = 0): Key {
  const key = streamKey(seedKey(seed), 'organisation');
  return world === 0 ? key : worldKey(key, world);
}

type Generated = Pick<Scenario, 'seed'> & {
  readonly organisation: Pick<Scenario['organisation'], 'generate'>;
};

/** Whether each possible world has an organisation of its own: one that is generated, unless it is kept. */
export const isDrawn = ({ organisation: { generate } }: Generated): boolean =>
  generate !== undefined && !generate.fixed;

/** The organisation that a scenario generates in one of the possible worlds; undefined where its files say who there is. */
export function organisationIn(scenario: Generated, world: number, onStage?: OnProgress): Org | undefined {
  const { generate } = scenario.organisation;
  if (generate === undefined) return undefined;
  const seed = generate.seed ?? scenario.seed;
  return generateOrg(generate, organisationKey(seed, isDrawn(scenario) ? world : 0), onStage);
}
