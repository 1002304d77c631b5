import type { Org } from '../../org/org.ts';
import { truncate } from '../../text/truncate.ts';
import { throwAt } from '../faults.ts';
import { meaning, personMeant } from '../personMeant.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * Rows of those who have adopted at the start: those that the scenario names, or those of the people's `start`
 * column; undefined where neither says anything.
 *
 * @throws InputError where a name is nobody's
 */
export function startRows(source: ScenarioSource, org: Org): Int32Array | undefined {
  const { people } = source.scenario.start;
  if (people === undefined) {
    if (org.start === undefined) return undefined;
    let count = 0;
    for (const is of org.start) count += is;
    const rows = new Int32Array(count);
    count = 0;
    for (let i = 0; i < org.size; i++) if (org.start[i] === 1) rows[count++] = i;
    return rows;
  }
  // only those who are named are looked up, not everybody written down
  const named = new Set(people);
  const row = new Map<string, number>();
  for (let i = 0; i < org.size && row.size < named.size; i++)
    if (named.has(org.ids[i])) row.set(org.ids[i], i);
  const rows = people.map((id, k) => {
    const found = row.get(id);
    if (found !== undefined) return found;
    const near = personMeant(id, org.ids);
    return throwAt(
      source,
      `start.people[${k}]`,
      'unknown-person',
      { en: `nobody is called "${truncate(id)}"`, fr: `personne ne s’appelle « ${truncate(id)} »` },
      near === undefined
        ? {
            en: 'name people by the identifiers of the organisation',
            fr: 'nommez les personnes par leurs identifiants',
          }
        : meaning(id, near),
    );
  });
  return Int32Array.from(new Set(rows)).sort();
}
