import { planLetter } from '../../report/html/planLooks.ts';
import type { CompareView } from '../../report/page/compareView.ts';
import type { Change } from './pageState.ts';
import { withChange } from './scenarioFile.ts';

/** A name that no plan has yet. */
function freeName({ plans }: CompareView, changes: readonly Change[], wanted: string): string {
  // those that were added and are not played yet among them
  const taken = new Set([
    ...plans.map(({ name }) => name),
    ...changes.map(([path]) => path.slice('plans.'.length)),
  ]);
  for (let k = 1; ; k++) {
    const name = k === 1 ? wanted : `${wanted}-${k}`;
    if (!taken.has(name)) return name;
  }
}

/** Letters of the plans that were played, and of those that were added since and will follow them. */
function lettersOf({ plans }: CompareView, changes: readonly Change[]): Map<string, string> {
  const letters = new Map(plans.map(({ name, letter }) => [name, letter]));
  let next = plans.filter(({ ranked }) => ranked).length;
  for (const [path] of changes) {
    const name = /^plans\.([^.]+)$/.exec(path)?.[1];
    if (name !== undefined && !letters.has(name)) letters.set(name, planLetter(next++));
  }
  return letters;
}

/** The change of a scenario by which one plan goes over to another in a week. */
export function forkChange(
  view: CompareView,
  changes: readonly Change[],
  { from, at, to }: { from: string; at: number; to: string },
): Change {
  const [a, b] = [from, to].map((name) => lettersOf(view, changes).get(name) ?? name);
  const titles = `{ en: "Change of mind at week ${at} (${a} to ${b})", fr: "Changement d’avis en semaine ${at} (${a} vers ${b})" }`;
  return [
    `plans.${freeName(view, changes, `change-of-mind-${at}`)}`,
    `{ title: ${titles}, fork: { of: ${JSON.stringify(from)}, at: ${at}w, continue: ${JSON.stringify(to)} } }`,
  ];
}

/** The change of a scenario by which it gets a plan between two, a share of the way in per cent. */
export function betweenChange(
  view: CompareView,
  changes: readonly Change[],
  { from, to, share }: { from: string; to: string; share: number },
): Change {
  const letters = lettersOf(view, changes);
  const [a, b] = [from, to].map((name) => letters.get(name) ?? name);
  const titles = `{ en: "${share}% of the way from ${a} to ${b}", fr: "${share}\u202f% du chemin de ${a} à ${b}" }`;
  return [
    `plans.${freeName(view, changes, `between-${share}`)}`,
    `{ title: ${titles}, between: [${JSON.stringify(from)}, ${JSON.stringify(to)}], at: ${share}% }`,
  ];
}

/**
 * The changes of a scenario by which it gets branches of a plan, each after the branches that it leaves; with the letters that those
 * asked for will have.
 */
export function branchChanges(
  view: CompareView,
  changes: readonly Change[],
  of: string,
  branches: readonly (readonly { readonly week: number; readonly to: string }[])[],
): { readonly changes: readonly Change[]; readonly letters: string } {
  let all = changes;
  let letters = '';
  const named = new Map<string, string>();
  for (const branch of branches) {
    let from = of;
    for (const [k, { week, to }] of branch.entries()) {
      const key = JSON.stringify(branch.slice(0, k + 1));
      const known = named.get(key);
      if (known === undefined) {
        const change = forkChange(view, all, { from, at: week, to });
        all = withChange(all, ...change);
        named.set(key, change[0].slice('plans.'.length));
        if (k === branch.length - 1) letters += lettersOf(view, all).get(named.get(key)!) ?? '';
      }
      from = named.get(key) ?? from;
    }
  }
  return { changes: all, letters };
}
