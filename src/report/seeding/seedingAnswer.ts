import type { Prepared } from '../../experiment/prepare.ts';
import type { Whom } from '../../experiment/seeding/seeding.ts';
import type { SeedingMode } from '../../experiment/seeding/seedingMode.ts';
import type { Question } from '../../experiment/seeding/seedingQuestion.ts';
import type { Text } from '../../text/text.ts';
import { type Shown, showing } from './showing.ts';

/** What comparing ways of choosing people found, with all that its tables and sentences need to say of the question. */
export interface Answer extends Shown {
  readonly whom: Whom;
  readonly scenario: string;
  readonly plan: Text;
  readonly planName: string;
  readonly entrance: SeedingMode;
  /** People in each team, and in the organisation. */
  readonly size: number;
  readonly people: number;
  readonly replicates: number;
  readonly trials: number;
  readonly seed: string;
  /** Week in which pay-off is read. */
  readonly deadline: number;
  readonly currency: string;
}

/** What was found, with the question; `reveal` shows who real people are. */
export function seedingAnswer(
  prepared: Prepared,
  { plan, title, change }: Question,
  whom: Whom,
  asked: Pick<Answer, 'entrance' | 'size' | 'replicates' | 'trials'> & { readonly reveal: boolean },
): Answer {
  const { source, org } = prepared;
  const { entrance, size, replicates, trials, reveal } = asked;
  return {
    whom,
    scenario: source.name,
    plan: title,
    planName: plan,
    entrance,
    size,
    people: org.size,
    replicates,
    trials,
    seed: source.scenario.seed,
    deadline: Math.min(change.setting.target.deadline, change.setting.horizon),
    currency: source.scenario.currency,
    ...showing(prepared, change, reveal),
  };
}
