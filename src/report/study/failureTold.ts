import type { StudyFailure } from '../../study/studyFailures.ts';
import type { Language } from '../../text/text.ts';

/** What broke off in a study, and why: `point 3, fast, replicate 7 – the tactic …`. */
export function failureTold({ point, plan, replicate, message }: StudyFailure, language: Language): string {
  const of =
    plan === undefined ? '' : `, ${plan}, ${{ en: 'replicate', fr: 'réplique' }[language]} ${replicate}`;
  return `point ${point}${of} – ${message}`;
}
