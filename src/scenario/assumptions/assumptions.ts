import * as z from 'zod';
import type { Basis, PlausibleRange } from '../../model/quantities.ts';
import { changeParameters } from '../../model/rules/changeParameters.ts';
import type { Text } from '../../text/text.ts';
import { describeParameters } from '../describeParameters.ts';
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
  /** How well that number is founded, whatever its range is. */
  readonly basis: Basis;
  /** Where it comes from; none for one that is assumed. */
  readonly source: string | undefined;
  readonly plausible: PlausibleRange;
  /** What it is, in one phrase. */
  readonly told: Text;
  /** What it is counted in, as the reference says: `a week`, `share`, `drive`. */
  readonly unit: string;
  /** Between which values a file may write it; undefined where there is no bound. */
  readonly accepted: { readonly least: number | undefined; readonly most: number | undefined };
  /** A value as a file may write it, in the model's unit; undefined for one that it may not hold. */
  read(written: unknown): number | undefined;
}

/** Where assumptions stand; the parameters of the rule are a union of rules, which is not entered by itself. */
const sections = z.object({
  population: populationSchema,
  climate: climateSchema,
  resources: resourcesSchema,
  start: startSchema,
  rule: z.object(changeParameters),
});

/** Every assumption of the rule `change`, in the order of scenario files; what stands in plans is a decision, never one. */
export const assumptions: readonly Assumption[] = describeParameters(sections).flatMap(
  (parameter): Assumption[] => {
    const { name: path, default: value, facts, schema } = parameter;
    if (facts?.plausible === undefined || typeof value !== 'number') return [];
    return [
      {
        path,
        default: value,
        basis: facts.basis,
        source: facts.source,
        plausible: facts.plausible,
        told: { en: facts.en, fr: facts.fr },
        unit: facts.unit,
        get accepted() {
          const { range } = parameter;
          return range !== undefined && 'least' in range ? range : { least: undefined, most: undefined };
        },
        read(written) {
          const { data } = z.safeParse(schema, written);
          return written === undefined || typeof data !== 'number' ? undefined : data;
        },
      },
    ];
  },
);

const byPath = new Map(assumptions.map((each) => [each.path, each]));

/** The assumption at a path; undefined where a fact, a decision or nothing stands there. */
export const assumptionAt = (path: string): Assumption | undefined => byPath.get(path);
