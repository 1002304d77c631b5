/** A plan that another may take over from. */
interface Followed<Plan> {
  readonly next?: { readonly at: number; readonly plan: Plan };
}

/** A plan that another takes over from in a week; what it turns to itself before then still happens. */
export function takenOver<Plan extends Followed<Plan>>(plan: Plan, at: number, next: Plan): Plan {
  const taken =
    plan.next !== undefined && plan.next.at < at
      ? { at: plan.next.at, plan: takenOver(plan.next.plan, at, next) }
      : { at, plan: next };
  return { ...plan, next: taken };
}
