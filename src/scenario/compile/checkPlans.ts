import type { Entry, Step } from '../../model/plans/plan.ts';
import type { Setting } from '../../model/setting.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Plans name units, divisions, functions and people of the organisation: all that do not exist, in one error. */
export function checkPlans(source: ScenarioSource, setting: Setting): void {
  const problems: Problem[] = [];
  // sets are made for what plans name: one of millions of people costs seconds
  const known = onDemand({
    units: () => setting.unitNames,
    divisions: () => setting.divisionNames,
    functions: () => setting.functionNames,
    people: () => setting.ids,
  });
  for (const plan of source.plans) {
    for (const { path, kind, names } of plan.steps.flatMap(namings)) {
      names.forEach((name, n) => {
        const names = known(kind);
        if (names.has(name)) return;
        const near = didYouMean(name, firstOf(names, MOST_COMPARED));
        const some = firstOf(names, 12).join(', ');
        problems.push({
          ...placeOf(source, `plans.${plan.name}.${path}[${n}]`),
          code: 'unknown-name',
          message: {
            en: `plan ${plan.name}: the organisation has no "${name}" among its ${kind}`,
            fr: `plan ${plan.name} : l’organisation n’a pas de « ${name} » parmi ses ${frenchKinds[kind]}`,
          },
          remedy:
            near === undefined
              ? { en: `there are ${some}`, fr: `il y a ${some}` }
              : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
        });
      });
    }
  }
  if (problems.length > 0) throw new InputError('scenario', problems, problems.length);
}

/** Names that a mistaken one is compared with, at most. */
const MOST_COMPARED = 100_000;

/** Sets of names by kind, each made when first asked for. */
function onDemand(names: Readonly<Record<string, () => readonly string[]>>) {
  const made = new Map<string, ReadonlySet<string>>();
  return (kind: string): ReadonlySet<string> => {
    const known = made.get(kind) ?? new Set(names[kind]());
    made.set(kind, known);
    return known;
  };
}

function firstOf(names: ReadonlySet<string>, most: number): string[] {
  const first: string[] = [];
  for (const name of names) {
    if (first.length === most) break;
    first.push(name);
  }
  return first;
}

/** The lists of names in what the tactics of a step address, in whom they choose, and of divisions. */
function namings(step: Step, s: number): { path: string; kind: string; names: readonly string[] }[] {
  const tactics: [string, Readonly<Record<string, unknown>>][] = [
    ...step.do.map((entry, e): [string, Entry] => [`steps[${s}].do[${e}]`, entry]),
    [`steps[${s}].repeat`, { ...step.repeat }],
  ];
  return tactics.flatMap(([path, tactic]) =>
    ['who', 'choose', 'divisions'].flatMap((key) => {
      const written = tactic[key];
      if (typeof written !== 'object' || written === null) return [];
      if (Array.isArray(written)) return [{ path: `${path}.${key}`, kind: key, names: written }];
      return Object.entries(written)
        .filter(([kind, names]) => kind in frenchKinds && Array.isArray(names))
        .map(([kind, names]) => ({ path: `${path}.${key}.${kind}`, kind, names }));
    }),
  );
}

const frenchKinds: Record<string, string> = {
  units: 'unités',
  divisions: 'divisions',
  functions: 'fonctions',
  people: 'personnes',
};
