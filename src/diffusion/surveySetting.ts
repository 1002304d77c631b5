import { type Key, replicateKey, streamKey } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import { dispositions, drawPopulation } from '../model/drawPopulation.ts';
import { type ChangeParameters, changeDefaults } from '../model/rules/changeParameters.ts';
import type { Climate, Setting } from '../model/setting.ts';
import { adopterTypes } from '../org/org.ts';
import { climateSchema } from '../scenario/sections/climate.ts';
import { populationSchema } from '../scenario/sections/population.ts';
import { resourcesSchema } from '../scenario/sections/resources.ts';
import { targetSchema } from '../scenario/sections/target.ts';
import { type Diffusion, isSeed } from './diffusion.ts';

/** Mean and standard deviation of people's thresholds in a neutral climate, as shares of contacts. */
export interface Thresholds {
  readonly mean: number;
  readonly sd: number;
}

const population = populationSchema.parse({});

/** The thresholds that every scenario begins with. */
export const usualThresholds: Thresholds = population.threshold;

/** The rule as it is published, but that whoever was asked when they adopted has not been replaced by a newcomer since. */
export const surveyRule: ChangeParameters = { ...changeDefaults, turnover: 0 };

/** Climate that helps nothing and hinders nothing: the one that every scenario begins with. */
export const neutralClimate: Climate = (({ units: _none, ...firm }) => firm)(climateSchema.parse({}));

/**
 * The people of a diffusion as the rule `change` sees them, before anybody's threshold is drawn: the adopters of the first
 * period are committed in week 0, and no plan does anything. Communities, of which nothing is known beforehand, count for
 * nothing but their ties; contacts weigh as the file says, since nobody's credibility is known.
 *
 * @param weeks last week of a run
 */
export function surveySetting(diffusion: Diffusion, network: Network, weeks: number, key: Key): Setting {
  const { size } = diffusion;
  const everybody = Int32Array.from({ length: size }, (_, i) => i);
  const nobody = new Int32Array(0);
  const nowhere = new Int32Array(size).fill(-1);
  const resources = resourcesSchema.parse({});
  const target = targetSchema.parse({});
  return {
    size,
    ids: () => Array.from(everybody, String),
    unit: nowhere,
    unitNames: [],
    division: nowhere,
    divisionNames: [],
    function: nowhere,
    functionNames: [],
    customerFacing: undefined,
    external: undefined,
    level: new Int32Array(size),
    manager: undefined,
    everybody,
    managers: nobody,
    membersOf: () => nobody,
    divisionOf: () => -1,
    network,
    adopterType: new Uint8Array(size),
    innovativeness: new Float64Array(size),
    threshold: new Float64Array(size),
    proneness: new Float64Array(size),
    rule: surveyRule,
    climate: neutralClimate,
    climateOf: undefined,
    resources,
    target: { ...target, hold: 1, deadline: weeks },
    start: { structure: 'organic', active: 0, people: everybody.filter((i) => isSeed(diffusion, i)) },
    horizon: weeks,
    key,
    worldKey: key,
  };
}

/** The same with everybody's threshold drawn: one possible world a replicate. */
export function surveyWorld(setting: Setting, thresholds: Thresholds, replicate: number): Setting {
  const { size, unit, climate, rule } = setting;
  const worldKey = replicateKey(setting.key, replicate);
  const { adopterType, innovativeness } = drawPopulation(
    { size, unit, given: undefined },
    adopterTypes.map((type) => population.adopterTypes[type]),
    0,
    streamKey(worldKey, 'population'),
  );
  const drawn = dispositions(innovativeness, thresholds, climate, rule);
  return { ...setting, adopterType, innovativeness, ...drawn, worldKey };
}
