import { outcomeMetrics } from '../experiment/outcomes.ts';
import type { AddedModule } from '../model/added/addedParts.ts';
import { ownMetrics } from '../model/metrics/metrics.ts';
import { gateMetrics } from '../model/plans/gateSeries.ts';
import { ownTactics } from '../model/tactics/tactics.ts';
import { outcomesOnly } from '../scenario/expect/readExpectations.ts';
import { InputError, type Problem } from '../text/problem.ts';

/**
 * Names of modules have to be their own.
 *
 * @throws InputError with every name that the product, or a module before, has given
 */
export function refuseTakenNames(modules: readonly AddedModule[]): void {
  const tactics = new Set(ownTactics.map(({ kind }) => kind));
  const metrics = new Set<string>([
    ...ownMetrics.map(({ name }) => name),
    ...Object.keys(gateMetrics),
    ...outcomeMetrics,
    ...outcomesOnly,
  ]);
  const problems: Problem[] = [];
  const take = (taken: Set<string>, name: string, file: string, path: string) => {
    if (taken.has(name)) problems.push({ file, path, ...isTaken(name) });
    taken.add(name);
  };
  for (const { path, tactics: added, metrics: measured } of modules) {
    added.forEach(({ kind }, k) => {
      take(tactics, kind, path, `tactics[${k}].kind`);
    });
    measured.forEach(({ name }, k) => {
      take(metrics, name, path, `metrics[${k}].name`);
    });
  }
  if (problems.length > 0) throw new InputError('scenario', problems);
}

const isTaken = (name: string): Pick<Problem, 'code' | 'message' | 'remedy'> => ({
  code: 'parts-name-taken',
  message: { en: `the name "${name}" is taken`, fr: `le nom « ${name} » est déjà pris` },
  remedy: { en: 'give it a name of its own', fr: 'donnez-lui un nom à lui' },
});
