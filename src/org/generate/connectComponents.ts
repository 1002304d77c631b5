import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Adjacency } from '../statistics/adjacency.ts';
import type { TieSet } from './tieSet.ts';

/** Whoever has fewer contacts than this has one with their manager too. */
const LEAST = 2;

/** Documentation of these constants. */
export const joinUpConstants: DocumentedConstants = {
  LEAST: {
    value: LEAST,
    en: 'contacts below which somebody gets one with their manager',
    fr: 'contacts sous lesquels on en reçoit un avec son supérieur',
    unit: 'contacts',
    basis: 'A',
    range: [1, 4],
  },
};

/**
 * Makes the ties one component: whoever is not yet reachable from their manager, or hardly knows anybody, gets a tie to
 * them. As everybody but the head has a manager, that joins all.
 */
export function connectComponents(ties: TieSet, manager: Int32Array, { first, contact }: Adjacency): void {
  const boss = Int32Array.from(manager, (_, i) => i);
  const find = (i: number) => {
    let top = i;
    while (boss[top] !== top) {
      boss[top] = boss[boss[top]];
      top = boss[top];
    }
    return top;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [find(a), find(b)];
    boss[Math.max(one, other)] = Math.min(one, other);
    return one !== other;
  };
  for (let i = 0; i < manager.length; i++)
    for (let c = first[i]; c < first[i + 1]; c++) if (contact[c] > i) join(i, contact[c]);
  for (let i = 1; i < manager.length; i++)
    if (join(i, manager[i]) || first[i + 1] - first[i] < LEAST) ties.add(i, manager[i]);
}
