/** Skill that people bring who are active at the start, and at least of volunteers for a post [A]. */
export const ACTIVE_SKILL = 0.6;
/** Skill at least of those who are appointed to a post [A]. */
export const APPOINTED_SKILL = 0.3;
