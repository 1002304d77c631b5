import { isScalar, isSeq, parse as parseYaml, type Scalar, visit } from 'yaml';
import { editYaml, parse, plainAt, plainValueOf, type YamlEdit } from './edit/editYaml.ts';
import type { Path } from './locatedValue.ts';
import { readPath } from './override.ts';

/** A value to be written at a path of a scenario, such as `climate.leadership` or `plans.doubt.steps[0]`. */
export type Written = readonly [path: string, value: unknown];

/**
 * A scenario's text with other values; everything else keeps its bytes.
 *
 * @throws InputError where a value is repeated by an alias
 */
export const withValues = (text: string, values: readonly Written[]): string =>
  editYaml(
    text,
    values.map(([path, value]) => ({ set: readPath(path), to: value })),
  );

/** The keys of which one says who there is. */
const organisationKeys = ['generate', 'people', 'ties', 'external', 'graph', 'real'] as const;

/** A scenario with another organisation in place of its own, and of that of a file that it extends. */
export function withOrganisation(text: string, organisation: Readonly<Record<string, unknown>>): string {
  const isBased = plainAt(plainValueOf(text), ['extends']) !== undefined;
  const unsaid = isBased ? organisationKeys.filter((key) => organisation[key] === undefined) : [];
  const section = { ...organisation, ...Object.fromEntries(unsaid.map((key) => [key, null])) };
  return withValues(text, [['organisation', section]]);
}

/**
 * A scenario in which people who are named – who begins, whom a tactic chooses – have other names.
 *
 * @returns the text, and how many of those who are named have no other
 */
export function withPeopleRenamed(
  text: string,
  rename: (id: string) => string | undefined,
): { readonly text: string; readonly left: number } {
  const edits: YamlEdit[] = [];
  let left = 0;
  visit(parse(text), {
    Pair(place, { key, value }, above) {
      const name = isScalar(key) ? key.value : undefined;
      // what stands there names files and columns, and nobody
      if (name === 'organisation') return visit.SKIP;
      if (name !== 'people' || !isSeq(value)) return undefined;
      const ids = value.items.flatMap((item) => (isScalar(item) ? [asWritten(item)] : []));
      const others = ids.map((id) => rename(id) ?? id);
      left += ids.filter((id) => rename(id) === undefined).length;
      if (others.some((other, k) => other !== ids[k]))
        edits.push({ set: pathOf(above, place, name), to: others });
      return visit.SKIP;
    },
  });
  return { text: editYaml(text, edits), left };
}

/** The path of a pair, from what stands above it. */
function pathOf(above: readonly unknown[], place: unknown, name: string): Path {
  const path: (string | number)[] = [];
  for (const [depth, node] of above.entries()) {
    const next = above[depth + 1];
    if (isSeq(node)) path.push(next === undefined ? Number(place) : node.items.indexOf(next));
    else if (isPairOf(node)) path.push(String(node.key.value));
  }
  return [...path, name];
}

const isPairOf = (node: unknown): node is { readonly key: Scalar } =>
  typeof node === 'object' && node !== null && 'key' in node && isScalar(node.key);

/** `00013`, where YAML reads 13. */
const asWritten = ({ value, source }: Scalar): string => source ?? String(value);

/** A value as a change of a scenario writes it: YAML on a line. */
export const yamlValue = (yaml: string): unknown => parseYaml(yaml);
