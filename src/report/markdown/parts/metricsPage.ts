import { alwaysMeasured, metrics } from '../../../model/metrics/metrics.ts';
import { stepMetrics, targetMetrics } from '../../../model/plans/condition.ts';
import { metricNamed } from '../../names.ts';
import { markdownTable } from '../markdownTable.ts';

/** Every metric, its unit, where it may be named, and its definition. */
export function metricsPage(): string[] {
  const inSteps: ReadonlySet<string> = new Set(stepMetrics);
  const inTarget: ReadonlySet<string> = new Set(targetMetrics);
  const rows = metrics.map((metric) => {
    const { name, meaning } = metricNamed(metric.name);
    const where = [
      alwaysMeasured.has(metric) ? 'always' : '',
      metric.of === 'people' ? 'by group' : '',
      inSteps.has(metric.name) ? '`step.`' : '',
      inTarget.has(metric.name) ? '`target.`' : '',
    ];
    return [
      `\`${metric.name}\``,
      metric.unit,
      where.filter((word) => word !== '').join(', ') || '–',
      `${name.en}: ${meaning.en}`,
      `${name.fr} : ${meaning.fr}`,
    ];
  });
  return [
    'What `outputs.metrics` may name. *always*: measured in every run, asked for or not; *by group*: also written for the',
    'groups of `outputs.by`; `step.`, `target.`: may stand in the condition of a gate or an `until`.',
    '',
    ...markdownTable(['metric', 'unit', 'where', 'English', 'français'], rows),
  ];
}
