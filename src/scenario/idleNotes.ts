import type { RuleKind } from '../model/rules/rules.ts';
import type { Note } from '../text/problem.ts';
import { problemAt } from './faults.ts';
import { keyPlaceAt, type LocatedValue, writtenAt } from './locatedValue.ts';

/** Keys that play no part under the reference rules. */
export const idleKeys = [
  'population',
  'climate',
  'resources',
  'target',
  'decide',
  'assumptions',
  'plans',
] as const;

/** What the reader should know: parts of the file that the rule does not look at. */
export function idleNotes(rule: RuleKind, written: LocatedValue): Note[] {
  if (rule === 'change') return [];
  const keys: string[] = rule === 'threshold' ? [...idleKeys, 'replicates'] : [...idleKeys];
  return keys
    .filter((key) => writtenAt(written, [key]) !== undefined)
    .map((key) =>
      problemAt(
        keyPlaceAt(written, [key]),
        {
          code: 'plays-no-part',
          message: {
            en: `"${key}" plays no part under the rule ${rule}`,
            fr: `« ${key} » ne joue aucun rôle sous la règle ${rule}`,
          },
          remedy: {
            en: 'remove it, or write rule: { kind: change }',
            fr: 'retirez-le, ou écrivez rule: { kind: change }',
          },
        },
        key,
      ),
    );
}
