import { InputError } from '../text/problem.ts';
import { MOST_KEPT } from './ensemble.ts';
import type { Prepared } from './prepare.ts';

/** Memory that the values of all plans may take, in bytes: what fits beside everything else on a machine of 8 GB. */
const MOST_BYTES = 4e9;
/** A kept value, and a sketched cell with a few dozen counts, in bytes. */
const VALUE = 8;
const CELL = 2000;

/** @throws InputError with the estimate where the weekly values of the plans would not fit in memory */
export function checkMemory({ source, plans, horizon, replicates }: Prepared): void {
  const series = plans.reduce((sum, { model }) => sum + model.series.length, 0);
  const bytes = series * (horizon + 1) * (replicates > MOST_KEPT ? CELL : VALUE * replicates);
  if (bytes <= MOST_BYTES) return;
  const size = `${(bytes / 1e9).toFixed(1)} GB`;
  const fits = Math.floor(MOST_BYTES / (series * (horizon + 1) * VALUE));
  throw new InputError('scenario', [
    {
      file: source.path,
      code: 'too-large',
      message: {
        en: `${replicates} replicates of ${series} series over ${horizon} weeks would take ${size} of memory`,
        fr: `${replicates} passages de ${series} séries sur ${horizon} semaines prendraient ${size} de mémoire`,
      },
      remedy:
        fits < 1
          ? {
              en: 'shorten the horizon, or ask for fewer groups under outputs.by',
              fr: 'raccourcissez l’horizon, ou demandez moins de groupes sous outputs.by',
            }
          : {
              en: `write replicates: ${fits}, shorten the horizon, or ask for fewer groups under outputs.by`,
              fr: `écrivez replicates: ${fits}, raccourcissez l’horizon, ou demandez moins de groupes sous outputs.by`,
            },
    },
  ]);
}
