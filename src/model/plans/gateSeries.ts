import type { SeriesName } from '../../engine/trajectory.ts';
import type { Text } from '../../text/text.ts';
import type { Plan } from './plan.ts';
import type { GateOutcomes } from './rollout.ts';
import { withSuccessors } from './withSuccessors.ts';

/** What is measured of the gates of a plan, by week: 0, and 1 from the week in which it happens. */
export const gateMetrics = {
  passed: {
    title: { en: 'Gate passed', fr: 'Porte franchie' },
    meaning: {
      en: 'share of possible worlds in which the gate of the step has been passed',
      fr: 'part des mondes possibles où la porte de l’étape a été franchie',
    },
  },
  failed: {
    title: { en: 'Gate failed', fr: 'Porte manquée' },
    meaning: {
      en: 'share of possible worlds in which the time of the step was over before its gate was passed',
      fr: 'part des mondes possibles où le temps de l’étape s’est écoulé avant que sa porte soit franchie',
    },
  },
  gaveUp: {
    title: { en: 'Given up', fr: 'Abandonné' },
    meaning: {
      en: 'share of possible worlds in which a gate has given the plan up',
      fr: 'part des mondes possibles où une porte a fait abandonner le plan',
    },
  },
} as const satisfies Record<string, { readonly title: Text; readonly meaning: Text }>;

/** The series of the gates of a plan, and how they are written. */
export interface GateSeries {
  readonly series: readonly SeriesName[];
  /** Writes this week's values from a place on, in the order of the series. */
  write(gates: GateOutcomes, values: Float64Array, offset: number): void;
}

/**
 * Series of the gates of a plan and of all that may take over from it, one of each kind for every name of a step;
 * none for a plan without gates.
 */
export function gateSeries(plan: Plan): GateSeries {
  const steps = [...new Set(gatedSteps(plan))];
  const series = steps.flatMap((step) => [
    { metric: 'passed', group: `step=${step}` },
    { metric: 'failed', group: `step=${step}` },
  ]);
  if (steps.length > 0) series.push({ metric: 'gaveUp', group: 'all' });
  return {
    series,
    write({ passed, failed, gaveUp }, values, offset) {
      if (steps.length === 0) return;
      let at = offset;
      for (const step of steps) {
        values[at++] = Number(passed.has(step));
        values[at++] = Number(failed.has(step));
      }
      values[at] = Number(gaveUp);
    },
  };
}

const gatedSteps = (plan: Plan): string[] =>
  withSuccessors([plan]).flatMap(({ steps }) =>
    steps.flatMap(({ id, gate }) => (gate === undefined ? [] : [id])),
  );
