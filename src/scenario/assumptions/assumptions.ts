import type * as z from 'zod';
import type { PlausibleRange } from '../../model/quantities.ts';
import { ruleSchema } from '../../model/rules/rules.ts';
import type { Text } from '../../text/text.ts';
import { type DescribedParameter, describeParameter, describeParameters } from '../describeParameters.ts';
import { climateSchema } from '../sections/climate.ts';
import { populationSchema } from '../sections/population.ts';
import { resourcesSchema } from '../sections/resources.ts';
import { startSchema } from '../sections/target.ts';

/** A number of scenario files that nobody knows: it has a plausible range, and can be drawn from it. */
export interface Assumption {
  /** Its path in a scenario file: `rule.reactanceGain`, `population.threshold.mean`. */
  readonly path: string;
  /** What stands where the file says nothing. */
  readonly default: number;
  readonly plausible: PlausibleRange;
  /** What it is, in one phrase. */
  readonly told: Text;
}

const sections: Readonly<Record<string, z.ZodType>> = {
  population: populationSchema,
  climate: climateSchema,
  resources: resourcesSchema,
  start: startSchema,
};

/** Every assumption of the rule `change`, in the order of scenario files; what stands in plans is a decision, never one. */
export const assumptions: readonly Assumption[] = [
  ...Object.entries(sections).flatMap(([section, schema]) => describeParameters(schema, section)),
  ...ruleParameters(),
].flatMap(({ name, default: value, facts }): Assumption[] =>
  facts?.plausible === undefined || typeof value !== 'number'
    ? []
    : [
        {
          path: name,
          default: value,
          plausible: facts.plausible,
          told: { en: facts.en, fr: facts.fr },
        },
      ],
);

/** The assumption at a path; undefined where a fact, a decision or nothing stands there. */
export const assumptionAt = (path: string): Assumption | undefined =>
  assumptions.find((each) => each.path === path);

/** The parameters of the rule `change`: a union of rules is not entered by itself. */
function ruleParameters(): DescribedParameter[] {
  const change = ruleSchema.options.find(({ shape }) => shape.kind.value === 'change')!;
  return Object.entries(change.shape)
    .filter(([name]) => name !== 'kind')
    .map(([name, schema]) => describeParameter(`rule.${name}`, schema));
}
