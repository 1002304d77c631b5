import type { Model } from '../../engine/simulate.ts';
import type { Grouping } from '../../model/census.ts';
import type { Plan } from '../../model/plans/plan.ts';
import type { Setting } from '../../model/setting.ts';
import type { Org } from '../../org/org.ts';
import type { Note } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';

/** A scenario on its organisation, ready to run: one model per plan, and what is worth saying. */
export interface Compiled {
  readonly plans: readonly CompiledPlan[];
  /** The groups that the plans measure; none under the reference rules. */
  readonly groups: readonly Grouping[];
  /** Influence ties between people, one-way. */
  readonly ties: number;
  readonly notes: readonly Note[];
}

/** A plan of the rule `change`, with the organisation that stands in one of the possible worlds. */
export interface PlayedPlan {
  readonly setting: Setting;
  readonly plan: Plan;
  readonly org: Org;
}

/** A plan in one of the possible worlds. */
export interface CompiledPlan {
  readonly name: string;
  readonly title: Text;
  readonly model: Model;
  /** The plan that goes on where a gate would give it up; undefined for one that is never given up. */
  readonly goingOn: Model | undefined;
  /** What the rule `change` plays; undefined under the reference rules. */
  readonly change: PlayedPlan | undefined;
}
