import type { Step } from '../model/plans/plan.ts';
import { idleKeys } from './idleNotes.ts';
import {
  DEFAULT,
  type LocatedValue,
  type Origin,
  type Path,
  tellOrigin,
  tellPath,
  writtenAt,
} from './locatedValue.ts';
import type { ReadPlan } from './plans/readPlans.ts';
import type { Scenario } from './scenarioSchema.ts';

/**
 * The effective scenario as plain values: every default, every style spelled out in steps, nothing that plays no
 * part. Reading it as a file gives the same scenario again.
 */
export function effective(scenario: Scenario, plans: readonly ReadPlan[]): Record<string, unknown> {
  const spelled = plans.map(({ name, title, steps, written: fork }) => [
    name,
    fork ? { title, fork } : { title, steps: steps.map(shortly) },
  ]);
  const whole: Record<string, unknown> = { ...scenario, plans: Object.fromEntries(spelled) };
  if (scenario.rule.kind !== 'change') for (const key of idleKeys) delete whole[key];
  return withoutUndefined(whole) as Record<string, unknown>;
}

/** A step as people write it: what comes before it is a name, a list of them, or nothing. */
const shortly = ({ after, ...step }: Step) => {
  const { id, ...rest } = step;
  return { id, after: after.length > 1 ? after : after[0], ...rest };
};

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [key, withoutUndefined(held)]));
}

/**
 * The origin of every value of an effective scenario by its path; maps and lists have one where they are written. What
 * is compiled from a style comes from where the plan names it.
 */
export function originsOf(resolved: unknown, written: LocatedValue): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  visit(resolved, [], (path, single) => {
    const origin = originAt(written, path) ?? (single ? styleAt(written, path) : undefined);
    if (origin !== undefined) origins.set(tellPath(path), tellOrigin(origin));
    else if (single) origins.set(tellPath(path), DEFAULT);
  });
  return origins;
}

/** Where the plan that a value belongs to names what it is compiled from. */
function styleAt(written: LocatedValue, [section, name]: Path): Origin | undefined {
  if (section !== 'plans' || name === undefined) return undefined;
  const named = ['style', 'between'].map((key) => writtenAt(written, [section, name, key]));
  return named.find((each) => each !== undefined)?.origin;
}

/** Where the value at a path is written; a text in one language stands for both. */
function originAt(written: LocatedValue, path: Path): Origin | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = writtenAt(written, path.slice(0, length));
    if (found?.kind === 'scalar') return found.origin;
    if (found !== undefined) return length === path.length || isText(path, length) ? found.origin : undefined;
  }
  return undefined;
}

/** Whether a path ends at a language of a text, which the other language may stand for. */
const isText = (path: Path, length: number) =>
  length === path.length - 1 && (path.at(-1) === 'en' || path.at(-1) === 'fr');

/** Calls `take` with the path of every value below the root, and whether it holds no other. */
function visit(value: unknown, path: Path, take: (path: Path, single: boolean) => void): void {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (path.length > 0) take(path, inner.length === 0);
  for (const [key, held] of inner) visit(held, [...path, Array.isArray(value) ? Number(key) : key], take);
}
