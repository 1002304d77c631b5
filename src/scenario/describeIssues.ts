import type * as z from 'zod';
import { type ParameterFacts, parameterFacts } from '../model/quantities.ts';
import { MOST_SHOWN, type Problem } from '../text/problem.ts';
import { expectations } from './expectations.ts';
import {
  missing,
  notAsExpected,
  notOneOf,
  outOfForm,
  outOfRange,
  unknownKey,
  wrongVersion,
} from './faultMessages.ts';
import { type Message, problemAt } from './faults.ts';
import { keyPlaceAt, type LocatedValue, type Origin, type Path, placeAt, tellPath } from './locatedValue.ts';
import { keysAt, schemasAt } from './schemaAt.ts';

/** What was checked: by which schema, and as it is written. */
interface Checked {
  readonly schema: z.core.$ZodType;
  readonly written: LocatedValue;
  readonly input: unknown;
}

/** A fault at its place, put into words only if it is among those shown. */
interface Fault {
  readonly path: Path;
  readonly place: Origin;
  /** Whether it is a bound that is missed. */
  readonly bound: boolean;
  readonly tell: () => Message;
}

/**
 * The faults that a schema found, as they stand in the files: the first ones with their place, in both languages, with
 * what to do about them, and their number.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  checked: Checked,
): { problems: Problem[]; found: number } {
  // a value of another kind is told as that alone: bounds of what it should have been say nothing of it
  const ofAnotherKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(pathOf));
  const told = issues.filter((issue) => issue.code === 'invalid_type' || !ofAnotherKind.has(pathOf(issue)));
  const faults = narrowest(told.flatMap((issue) => faultsOf(issue, [], checked))).sort(inOrder);
  const problems = faults
    .slice(0, MOST_SHOWN)
    .map(({ place, tell, path }) => problemAt(place, tell(), tellPath(path)));
  return { problems, found: faults.length };
}

const pathOf = ({ path }: { readonly path: readonly PropertyKey[] }) => JSON.stringify(path);

/** A number may miss several bounds: the last one found is the narrowest. */
function narrowest(faults: readonly Fault[]): Fault[] {
  const kept: Fault[] = [];
  const bounds = new Map<string, number>();
  for (const fault of faults) {
    const before = fault.bound ? bounds.get(pathOf(fault)) : undefined;
    if (before !== undefined) kept[before] = fault;
    else if (kept.push(fault) && fault.bound) bounds.set(pathOf(fault), kept.length - 1);
  }
  return kept;
}

/** As they stand in the files. */
const inOrder = ({ place: a }: Fault, { place: b }: Fault) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0;

function faultsOf(issue: z.core.$ZodIssue, above: Path, checked: Checked): Fault[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const { schema, written, input } = checked;
  const key = String(path.at(-1) ?? '');
  const value = valueAt(input, path);
  const facts = () => factsOf(checked, path);
  const here = (tell: () => Message, bound = false): Fault[] => [
    { path, place: placeAt(written, path), bound, tell },
  ];
  const atKey = (tell: () => Message, at = path): Fault => ({
    path: at,
    place: keyPlaceAt(written, at),
    bound: false,
    tell,
  });

  if (issue.code === 'unrecognized_keys') {
    const allowed = () => keysAt(schema, path, input) ?? [];
    return issue.keys.map((unknown) =>
      atKey(() => unknownKey(unknown, allowed(), path.length === 0), [...path, unknown]),
    );
  }
  if (issue.code === 'invalid_key') {
    const expected = expectations.get(issue.issues[0]?.message ?? '');
    return [
      atKey(() => (expected === undefined ? outOfForm(issue, key, facts()) : notAsExpected(expected, key))),
    ];
  }
  if (issue.code === 'custom' && issue.params?.message) {
    const message = issue.params.message as Message;
    return here(() => message);
  }
  if (value === undefined) return here(() => missing(path, facts()));
  if (path.length === 1 && (key === 'version' || key === 'study'))
    return here(() => wrongVersion(value, key));
  if (issue.code === 'custom' && issue.params) {
    const { least, most } = issue.params as { least?: number; most?: number };
    return here(() => outOfRange(value, least, most, facts()), true);
  }
  const expected = expectations.get(issue.message);
  if (expected !== undefined) return here(() => notAsExpected(expected, value, facts()));
  if (issue.code === 'invalid_union') {
    const options = 'options' in issue ? issue.options : undefined;
    if (options) return here(() => notOneOf(path, value, options.map(String)));
    const branch = likeliest(issue.errors);
    if (branch !== undefined) return branch.flatMap((nested) => faultsOf(nested, path, checked));
  }
  if (issue.code === 'invalid_value') return here(() => notOneOf(path, value, issue.values.map(String)));
  return here(() => outOfForm(issue, value, facts()), isBound(issue));
}

const isBound = ({ code }: z.core.$ZodIssue) =>
  code === 'too_big' || code === 'too_small' || code === 'not_multiple_of';

/** The branch of a union that the writer most likely meant: the one that got furthest into the value. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]) {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce(
      (least, issue) => Math.min(least, issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)),
      Number.POSITIVE_INFINITY,
    );
  const meant = branches.map((issues) => ({ issues, depth: depth(issues) }));
  return meant.sort((a, b) => b.depth - a.depth || a.issues.length - b.issues.length)[0]?.issues;
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined | null)?.[step],
    input,
  );

const factsOf = ({ schema, input }: Checked, path: Path): ParameterFacts | undefined =>
  schemasAt(schema, path, input)
    .map((layer) => parameterFacts.get(layer as never))
    .find((facts) => facts !== undefined);
