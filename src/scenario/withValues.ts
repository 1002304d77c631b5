import { type Document, isMap, isScalar, isSeq, parse, parseDocument, type Scalar, visit } from 'yaml';
import { InputError } from '../text/problem.ts';
import { readPath } from './override.ts';

/** A value to be written at a path of a scenario, such as `climate.leadership` or `plans.doubt.steps[0]`. */
export type Written = readonly [path: string, value: unknown];

/**
 * A scenario's text with other values, its comments kept: of what is replaced whole, those beside it. A value of
 * `undefined` takes the key away.
 *
 * @throws InputError where the text is no YAML
 */
export function withValues(text: string, values: readonly Written[]): string {
  const document = parseDocument(text, { version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined)
    throw new InputError('scenario', [
      {
        code: 'no-yaml',
        ...(error.linePos && { line: error.linePos[0].line, column: error.linePos[0].col }),
        message: { en: 'this is no YAML', fr: 'ce n’est pas du YAML' },
        remedy: { en: 'mend this line', fr: 'corrigez cette ligne' },
      },
    ]);
  for (const [path, value] of values) write(document, readPath(path), value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function write(document: Document, path: readonly (string | number)[], value: unknown): void {
  if (value === undefined) {
    document.deleteIn(path);
    return;
  }
  // what stands on the way and is no map, such as an empty key, gives way to one
  for (let depth = 1; depth < path.length; depth++) {
    const there = document.getIn(path.slice(0, depth), true);
    if (there === undefined || there === null || (typeof path[depth] === 'string' && !isMap(there)))
      document.setIn(path.slice(0, depth), document.createNode({}));
  }
  document.setIn(path, document.createNode(value));
}

/** The keys of which one says who there is. */
const organisationKeys = ['generate', 'people', 'ties', 'external', 'graph', 'real'] as const;

/** A scenario with another organisation in place of its own, and of that of a file that it extends. */
export function withOrganisation(text: string, organisation: Readonly<Record<string, unknown>>): string {
  const isBased = parseDocument(text, { version: '1.2' }).has('extends');
  const unsaid = isBased ? organisationKeys.filter((key) => organisation[key] === undefined) : [];
  return withValues(text, [
    ['organisation', { ...organisation, ...Object.fromEntries(unsaid.map((key) => [key, null])) }],
  ]);
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
  const document = parseDocument(text, { version: '1.2' });
  let [left, renamed] = [0, 0];
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? key.value : undefined;
      // what stands there names files and columns, and nobody
      if (name === 'organisation') return visit.SKIP;
      if (name !== 'people' || !isSeq(value)) return undefined;
      for (const item of value.items) {
        if (!isScalar(item)) continue;
        const other = rename(asWritten(item));
        if (other === undefined) left++;
        else {
          item.value = other;
          renamed++;
        }
      }
      return visit.SKIP;
    },
  });
  return {
    text: renamed === 0 ? text : document.toString({ lineWidth: 0, flowCollectionPadding: true }),
    left,
  };
}

/** `00013`, where YAML reads 13. */
const asWritten = ({ value, source }: Scalar): string => source ?? String(value);

/** A value as a change of a scenario writes it: YAML on a line. */
export const yamlValue = (yaml: string): unknown => parse(yaml);
