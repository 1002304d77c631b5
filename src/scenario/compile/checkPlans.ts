import type { Entry, Step } from '../../model/plans/plan.ts';
import type { Setting } from '../../model/setting.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { listWords } from '../../text/listWords.ts';
import { NO_LABEL } from '../../text/noLabel.ts';
import { InputError, MOST_SHOWN, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Plans name units, divisions, functions and people of the organisation: all that do not exist, in one error. */
export function checkPlans(source: ScenarioSource, setting: Setting): void {
  const unknown: {
    readonly path: string;
    readonly plan: string;
    readonly kind: string;
    readonly name: string;
  }[] = [];
  // sets are made for what plans name: one of millions of people costs seconds
  const known = onDemand({
    units: () => [...setting.unitNames, NO_LABEL],
    divisions: () => setting.divisionNames,
    functions: () => setting.functionNames,
    people: setting.ids,
  });
  for (const plan of source.plans) {
    for (const { path, kind, names } of plan.steps.flatMap(namings)) {
      const there = known(kind);
      names.forEach((name, n) => {
        if (!there.has(name)) unknown.push({ path: `${path}[${n}]`, plan: plan.name, kind, name });
      });
    }
  }
  if (unknown.length === 0) return;
  const shown = unknown.slice(0, MOST_SHOWN);
  const compared = Math.ceil(MOST_COMPARED / shown.length);
  const problems = shown.map(({ path, plan, kind, name }): Problem => {
    const near = didYouMean(name, firstOf(known(kind), compared));
    const some = listWords(firstOf(known(kind), 12));
    const typed = truncate(name);
    return {
      ...placeOf(source, `plans.${plan}.${path}`),
      code: 'unknown-name',
      message: {
        en: `plan ${plan}: the organisation has no "${typed}" among its ${kind}`,
        fr: `plan ${plan} : l’organisation n’a pas de « ${typed} » parmi ses ${frenchKinds[kind]}`,
      },
      remedy:
        near === undefined
          ? { en: `there are ${some}`, fr: `il y a ${some}` }
          : { en: `did you mean "${truncate(near)}"?`, fr: `vouliez-vous dire « ${truncate(near)} » ?` },
    };
  });
  throw new InputError('scenario', problems, unknown.length);
}

/** Names that all mistaken ones together are compared with, at most. */
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
