import type { Metric } from '../../model/metric.ts';
import type { MetricContext } from '../../model/metricContext.ts';
import { metrics } from '../../model/metrics/metrics.ts';
import type { Need } from '../../model/needs.ts';
import { metricsAsked } from '../../model/plans/condition.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * The metrics that a scenario asks for and this organisation cannot have, for what it does not say. In outputs and
 * prices they are left out, and the reader told.
 *
 * @throws InputError where a gate waits for one: it would wait for ever
 */
export function noteUnmeasured(source: ScenarioSource, frame: MetricContext): Note[] {
  const { outputs, resources } = source.scenario;
  const lacking = new Map<string, Need>();
  for (const { name, needs } of metrics as readonly Metric[])
    if (needs?.met(frame) === false) lacking.set(name, needs);

  const problems: Problem[] = [];
  for (const { name, steps } of source.plans)
    steps.forEach((step, s) => {
      for (const [path, condition] of [
        [`gate.when`, step.gate?.when],
        [`repeat.until`, step.repeat?.until],
      ] as const)
        for (const metric of metricsAsked(condition, 'target')) {
          const need = lacking.get(metric);
          if (need !== undefined)
            problems.push({
              ...placeOf(source, `plans.${name}.steps[${s}].${path}`),
              ...untold(metric, need),
            });
        }
    });
  if (problems.length > 0) throw new InputError('scenario', problems, problems.length);

  const named = outputs.metrics.map((metric, m) => ({ metric, path: `outputs.metrics[${m}]` }));
  const priced = Object.entries(resources.value)
    .filter(([, worth]) => (worth ?? 0) > 0)
    .map(([metric]) => ({ metric, path: `resources.value.${metric}` }));
  return [...named, ...priced].flatMap(({ metric, path }): Note[] => {
    const need = lacking.get(metric);
    return need === undefined ? [] : [{ ...placeOf(source, path), ...untold(metric, need) }];
  });
}

const untold = (metric: string, { lack, remedy }: Need): Pick<Problem, 'code' | 'message' | 'remedy'> => ({
  code: 'not-measured',
  message: {
    en: `${metric} is not computed: ${lack.en}`,
    fr: `${metric} n’est pas calculé : ${lack.fr}`,
  },
  remedy,
});
