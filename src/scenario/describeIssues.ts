import type * as z from 'zod';
import { type ParameterFacts, parameterFacts } from '../model/quantities.ts';
import type { Problem } from '../text/problem.ts';
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
import { keyPlaceAt, type LocatedValue, type Path, placeAt, tellPath } from './locatedValue.ts';
import { keysAt, schemasAt } from './schemaAt.ts';

/** What was checked: by which schema, and as it is written. */
interface Checked {
  readonly schema: z.core.$ZodType;
  readonly written: LocatedValue;
  readonly input: unknown;
}

/** Every fault that a schema found, at its place in the file, in both languages, with what to do about it. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], checked: Checked): Problem[] {
  // a value of another kind is told as that alone: bounds of what it should have been say nothing of it
  const ofAnotherKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(pathOf));
  const told = issues.filter((issue) => issue.code === 'invalid_type' || !ofAnotherKind.has(pathOf(issue)));
  const problems = told.flatMap((issue) => describeIssue(issue, [], checked));
  // a number may miss several bounds: the last one told is the narrowest
  const last = new Map(problems.map((problem) => [`${problem.path} ${problem.code}`, problem]));
  return [...last.values()].sort(inOrder);
}

const pathOf = ({ path }: z.core.$ZodIssue) => JSON.stringify(path);

/** As they stand in the files. */
const inOrder = (a: Problem, b: Problem) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0;

function describeIssue(issue: z.core.$ZodIssue, above: Path, checked: Checked): Problem[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const { schema, written, input } = checked;
  const key = String(path.at(-1) ?? '');
  const value = valueAt(input, path);
  const facts = factsOf(checked, path);
  const here = (told: Message) => [problemAt(placeAt(written, path), told, tellPath(path))];
  const atKey = (told: Message, at = path) => problemAt(keyPlaceAt(written, at), told, tellPath(at));

  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path, input) ?? [];
    return issue.keys.map((unknown) =>
      atKey(unknownKey(unknown, allowed, path.length === 0), [...path, unknown]),
    );
  }
  if (issue.code === 'invalid_key') {
    const expected = expectations.get(issue.issues[0]?.message ?? '');
    return [atKey(expected === undefined ? outOfForm(issue, key, facts) : notAsExpected(expected, key))];
  }
  if (issue.code === 'custom' && issue.params?.message) return here(issue.params.message as Message);
  if (value === undefined) return here(missing(path, facts));
  if (path.length === 1 && key === 'version') return here(wrongVersion(value));
  if (issue.code === 'custom' && issue.params) {
    const { least, most } = issue.params as { least?: number; most?: number };
    return here(outOfRange(value, least, most, facts));
  }
  const expected = expectations.get(issue.message);
  if (expected !== undefined) return here(notAsExpected(expected, value, facts));
  if (issue.code === 'invalid_union') {
    if ('options' in issue && issue.options) return here(notOneOf(path, value, issue.options.map(String)));
    const branch = likeliest(issue.errors);
    if (branch !== undefined) return branch.flatMap((nested) => describeIssue(nested, path, checked));
  }
  if (issue.code === 'invalid_value') return here(notOneOf(path, value, issue.values.map(String)));
  return here(outOfForm(issue, value, facts));
}

/** The branch of a union that the writer most likely meant: the one that got furthest into the value. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]) {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.min(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
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
