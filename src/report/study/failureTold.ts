import type { StudyFailure } from '../../study/studyFailures.ts';
import type { Language } from '../../text/text.ts';

/** What broke off in a study, and why: `point 3, fast, replicate 7 – the tactic …`. */
export function failureTold({ point, plan, replicate, message }: StudyFailure, language: Language): string {
  const of =
    plan === undefined ? '' : `, ${plan}, ${{ en: 'replicate', fr: 'réplique' }[language]} ${replicate}`;
  return `point ${point}${of} – ${message}`;
}

/** Points that are named one by one. */
const MOST_POINTS = 10;

/** What broke off, a line each: points that could not be played for one reason stand in one line. */
export function failuresTold(failures: readonly StudyFailure[], language: Language): string[] {
  const groups = new Map<string, StudyFailure[]>();
  for (const failure of failures) {
    const key = failure.plan === undefined ? failure.message : JSON.stringify(failure);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(failure);
  }
  return [...groups.values()].map((group) => {
    if (group.length === 1) return failureTold(group[0], language);
    const named = group.slice(0, MOST_POINTS).map(({ point }) => point);
    const more = group.length > MOST_POINTS ? ', …' : '';
    return `${group.length} points (${named.join(', ')}${more}) – ${group[0].message}`;
  });
}
