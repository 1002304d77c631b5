import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  Parser,
  visit,
} from 'yaml';
import { InputError } from '../text/problem.ts';
import { inputError, problemAt } from './faults.ts';
import type { LocatedEntry, LocatedValue, Origin, Path } from './locatedValue.ts';
import { tellPath } from './locatedValue.ts';
import { yamlFaults, yamlSyntax } from './yamlFaults.ts';

/** Levels a file may nest; a scenario needs about ten. */
const mostDeep = 40;
/** Syntax errors that are looked at; one slip can cause thousands. */
const mostErrors = 200;
/** Values a file may hold, those that aliases repeat included. */
const mostValues = 100_000;
/** Words and signs a file may hold: enough for that many values, few enough to be refused within seconds. */
const mostLexemes = 500_000;

/**
 * Reads one YAML 1.2 or JSON document into values with their places. Refused, with place and remedy: tabs as
 * indentation, several documents, custom tags, merge keys, repeated keys, keys that every object inherits, aliases
 * that refer to themselves or multiply, and nesting no scenario needs.
 *
 * @throws InputError of subject `scenario`
 */
export function readYaml(text: string, file: string): LocatedValue {
  const lines = new LineCounter();
  const place = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = compose(text, file, lines, place);
  if (document.contents === null) throw inputError({ file }, yamlFaults.nothing);
  return convert(document.contents as ParsedNode, place);
}

function compose(
  text: string,
  file: string,
  lines: LineCounter,
  place: (offset: number) => Origin,
): Document {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false, // quadratic; `convert` looks for repeated keys itself
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const documents = [...composer.compose(tokens(text, lines, place), true, text.length)];
  const [document, second] = documents;
  if (second !== undefined) throw inputError(place(second.range[0]), yamlFaults.severalDocuments);
  const told = document.errors
    .slice(0, mostErrors)
    .map(({ code, pos }) => problemAt(place(openingOf(document, pos[0])), yamlSyntax(code)));
  // one slip often causes several errors on the same line: the first one names it
  const byLine = told.filter((problem, k) => told.findIndex(({ line }) => line === problem.line) === k);
  if (byLine.length > 0) throw new InputError('scenario', byLine);
  if (document.directives?.yaml.version === '1.1')
    throw inputError({ file, line: 1, column: 1 }, yamlFaults.oldYaml);
  const [warning] = document.warnings;
  if (warning !== undefined) throw inputError(place(warning.pos[0]), yamlFaults.tag);
  return document;
}

/** Where the quoted text begins that an error lies in: a quote that is never closed is found only at the end. */
function openingOf(document: Document, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_key, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] <= offset && offset <= range[2]) opening = range[0];
    },
  });
  return opening;
}

/** The tokens of a text, watched for number and for nesting: composing too deep a text exhausts the stack. */
function* tokens(text: string, lines: LineCounter, place: (offset: number) => Origin): Generator<CST.Token> {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++lexemes > mostLexemes) throw inputError(place(parser.offset), yamlFaults.tooMany);
    if (parser.stack.length > 2 * mostDeep) throw inputError(place(parser.offset), yamlFaults.tooDeep);
  }
  yield* parser.end();
}

/** Keys that objects inherit; a file that holds them is mistaken or hostile. */
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

/** A finished value with the number of values in it, aliases spelled out. */
interface Finished {
  readonly written: LocatedValue;
  readonly values: number;
}

function convert(root: Node, place: (offset: number) => Origin): LocatedValue {
  const anchors = new Map<string, Finished>();
  const originOf = (node: Node) => place(node.range?.[0] ?? 0);

  function finish(node: Node, path: Path): Finished {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined)
        throw inputError(originOf(node), yamlFaults.alias(node.source), tellPath(path));
      return target;
    }
    const finished = finishOwn(node, path);
    if (finished.values > mostValues) throw inputError(originOf(node), yamlFaults.tooMany, tellPath(path));
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, finished);
    return finished;
  }

  function finishOwn(node: Node, path: Path): Finished {
    const origin = originOf(node);
    if (isScalar(node)) return { written: { kind: 'scalar', value: plain(node.value), origin }, values: 1 };
    let values = 1;
    if (isSeq(node)) {
      const items = node.items.map((item, k) => {
        const finished = finish(item as Node, [...path, k]);
        values += finished.values;
        return finished.written;
      });
      return { written: { kind: 'list', items, origin }, values };
    }
    const entries = new Map<string, LocatedEntry>();
    for (const pair of isMap(node) ? node.items : []) {
      const key = originOf(pair.key as Node);
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const inside = [...path, name];
      const before = entries.get(name);
      if (name === '<<') throw inputError(key, yamlFaults.mergeKey, tellPath(inside));
      if (inherited.has(name)) throw inputError(key, yamlFaults.inheritedKey(name), tellPath(inside));
      if (before) throw inputError(key, yamlFaults.repeatedKey(name, before.key.line), tellPath(inside));
      const finished = pair.value === null ? absent(key) : finish(pair.value as Node, inside);
      values += finished.values;
      entries.set(name, { key, value: finished.written });
    }
    return { written: { kind: 'map', entries, origin }, values };
  }

  return finish(root, []).written;
}

const absent = (origin: Origin): Finished => ({
  written: { kind: 'scalar', value: null, origin },
  values: 1,
});

const plain = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
