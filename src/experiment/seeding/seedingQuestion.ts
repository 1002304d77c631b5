import { meaning, personMeant } from '../../scenario/personMeant.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { Prepared } from '../prepare.ts';
import type { Change } from './seedingMode.ts';

/** A plan to choose people for, under its name. */
export interface Question {
  readonly plan: string;
  readonly title: Text;
  readonly change: Change;
}

/**
 * The plan of this name, the first if none is named, where a team of this size can be chosen for it.
 *
 * @throws InputError under a reference rule, for a plan that does not exist, for a team that leaves nobody out
 */
export function questionOf(
  { source, plans, org }: Prepared,
  wanted: string | undefined,
  size: number,
): Question {
  const refuse = (problem: Omit<Problem, 'file'>): never => {
    throw new InputError('scenario', [{ file: source.path, ...problem }]);
  };
  const names = plans.map(({ name }) => name);
  const found = wanted === undefined ? plans[0] : plans.find(({ name }) => name === wanted);
  if (found === undefined) {
    const near = didYouMean(wanted ?? '', names);
    return refuse({
      path: 'plans',
      code: 'unknown-plan',
      message: { en: `there is no plan "${wanted}"`, fr: `il n’y a pas de plan « ${wanted} »` },
      remedy:
        near === undefined
          ? { en: `name one of ${names.join(', ')}`, fr: `nommez l’un de ${names.join(', ')}` }
          : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
    });
  }
  const { name, title, change } = found;
  if (change === undefined)
    return refuse({
      path: 'rule',
      code: 'reference-rule',
      message: {
        en: `under the rule ${source.scenario.rule.kind} there is no plan that chooses people`,
        fr: `sous la règle ${source.scenario.rule.kind}, aucun plan ne choisit de personnes`,
      },
      remedy: { en: 'use the rule change', fr: 'employez la règle change' },
    });
  if (size >= org.size)
    return refuse({
      code: 'team-too-large',
      message: {
        en: `a team of ${size} leaves nobody out of ${org.size} people`,
        fr: `une équipe de ${size} n’exclut personne sur ${org.size}`,
      },
      remedy: {
        en: `choose at most ${org.size - 1} people`,
        fr: `choisissez au plus ${org.size - 1} personnes`,
      },
    });
  return { plan: name, title, change };
}

/**
 * Rows of people who are named, in the order of the names.
 *
 * @throws InputError for names that are nobody's
 */
export function rowsNamed({ source, org }: Prepared, names: readonly string[]): Int32Array {
  const rows = new Map(org.ids.map((id, row) => [id, row]));
  const unknown = names.filter((name) => !rows.has(name));
  const problems = unknown.map((name): Problem => {
    const near = personMeant(name, org.ids);
    return {
      file: source.path,
      code: 'unknown-person',
      message: { en: `nobody is called "${name}"`, fr: `personne ne s’appelle « ${name} »` },
      remedy:
        near === undefined
          ? {
              en: 'name people by the identifiers of the organisation',
              fr: 'nommez les personnes par leurs identifiants',
            }
          : meaning(name, near),
    };
  });
  if (problems.length > 0) throw new InputError('scenario', problems, problems.length);
  return Int32Array.from(new Set(names), (name) => rows.get(name) as number);
}
