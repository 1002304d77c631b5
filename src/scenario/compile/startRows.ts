import type { Org } from '../../org/org.ts';
import { didYouMean } from '../../words/didYouMean.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { refuseAt } from './refuseAt.ts';

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
    const rows: number[] = [];
    for (let i = 0; i < org.size; i++) if (org.start[i] === 1) rows.push(i);
    return Int32Array.from(rows);
  }
  const row = new Map(org.ids.map((id, i) => [id, i]));
  const rows = people.map((id, k) => {
    const found = row.get(id);
    if (found !== undefined) return found;
    const near = didYouMean(id, org.ids.slice(0, 100_000));
    return refuseAt(
      source,
      `start.people[${k}]`,
      'unknown-person',
      { en: `nobody is called "${id}"`, fr: `personne ne s’appelle « ${id} »` },
      near === undefined
        ? {
            en: 'name people by the identifiers of the organisation',
            fr: 'nommez les personnes par leurs identifiants',
          }
        : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
    );
  });
  return Int32Array.from(new Set(rows)).sort();
}
