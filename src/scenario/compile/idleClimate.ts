import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Short-termism takes back what sponsors gain: without sponsors it plays no part. */
export function idleClimate(source: ScenarioSource): Note[] {
  const sponsored = source.plans.some(({ steps }) =>
    steps.some((step) => step.do.some(({ tactic }) => tactic === 'sponsor')),
  );
  if (source.scenario.climate.shortTermism === 0 || sponsored) return [];
  return [
    {
      ...placeOf(source, 'climate.shortTermism'),
      code: 'plays-no-part',
      message: {
        en: 'short-termism plays no part: it takes back what sponsors gain, and no plan has any',
        fr: 'le court-termisme ne joue aucun rôle : il reprend l’apport des parrains, et aucun plan n’en a',
      },
      remedy: {
        en: 'leave it at 0, or give a plan the tactic sponsor',
        fr: 'laissez-le à 0, ou donnez à un plan la tactique sponsor',
      },
    },
  ];
}
