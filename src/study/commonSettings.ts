import { type LocatedValue, type Path, placeAt } from '../scenario/locatedValue.ts';
import type { Override } from '../scenario/override.ts';
import { yamlWord } from '../text/yamlWord.ts';
import type { Factor } from './factor.ts';
import type { Study } from './studySchema.ts';

/**
 * What a study sets in every scenario: its runs, its seed, its outputs, and that nothing unknown is drawn where there are
 * several points, which would each repeat the same question. Curves of several points are those of everybody unless the study says
 * whose. What is asked of assumptions and groups otherwise stands.
 */
export function commonSettings(
  study: Study,
  points: number,
  factors: readonly Factor[],
  beside: readonly Override[],
  written: LocatedValue,
): Override[] {
  const settings: Override[] = [];
  const set = (path: string, value: unknown, at: Path) =>
    settings.push({ path, value, at: placeAt(written, at) });
  const { replicates, seed, outputs, assumptions } = study;
  if (replicates !== undefined) set('replicates', replicates, ['replicates']);
  if (seed !== undefined)
    set('seed', Number.isNaN(Number(seed)) ? yamlWord(seed) : JSON.stringify(seed), ['seed']);
  if (outputs.metrics !== undefined) set('outputs.metrics', outputs.metrics, ['outputs', 'metrics']);
  if (outputs.by !== undefined) set('outputs.by', outputs.by, ['outputs', 'by']);
  const asked = [...factors.flatMap(({ columns }) => columns), ...beside.map(({ path }) => path)];
  const isAsked = asked.some((path) => path.split('.')[0] === 'assumptions');
  const isGrouped = asked.some((path) => path === 'outputs' || path === 'outputs.by');
  if (outputs.by === undefined && points > 1 && !isGrouped) set('outputs.by', [], ['outputs']);
  if (assumptions === 'none' || (assumptions === undefined && points > 1 && !isAsked))
    set('assumptions', 'none', ['assumptions']);
  return settings;
}
