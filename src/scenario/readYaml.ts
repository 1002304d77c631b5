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
import { collectFaults } from '../text/collectFaults.ts';
import { withoutStacks } from '../text/withoutStacks.ts';
import { inputError, problemAt } from './faults.ts';
import type { LocatedEntry, LocatedValue, Origin, Path } from './locatedValue.ts';
import { tellPath } from './locatedValue.ts';
import { yamlFaults, yamlSyntax } from './yamlFaults.ts';

/** Levels a file may nest; a scenario needs about ten. */
const mostDeep = 40;
/** Values that a file and those it extends may hold, those that aliases repeat included. */
const mostValues = 50_000;
/** Words and signs they may hold: enough for that many values, few enough to be refused within a second. */
const mostLexemes = 250_000;

/** Escapes that cannot be read, beyond which nothing else is looked at: every one is an error of its own. */
const mostBadEscapes = 10_000;

/** What the files of one scenario hold together, counted while they are read. */
export interface Held {
  values: number;
  lexemes: number;
}

/**
 * Reads one YAML 1.2 or JSON document into values with their places. Refused, with place and remedy: tabs as
 * indentation, several documents, custom tags, merge keys, repeated keys, keys that every object inherits, aliases
 * that refer to themselves or multiply, nesting no scenario needs, and more than a scenario may hold, of which what
 * other files already `held` is a part.
 *
 * @throws InputError of subject `scenario`
 */
export function readYaml(text: string, file: string, held: Held = { values: 0, lexemes: 0 }): LocatedValue {
  const lines = new LineCounter();
  const place = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = compose(text, file, lines, place, held);
  if (document.contents === null) throw inputError({ file }, yamlFaults.nothing);
  return convert(document.contents as ParsedNode, place, held);
}

function compose(
  text: string,
  file: string,
  lines: LineCounter,
  place: (offset: number) => Origin,
  held: Held,
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
  const all = [...tokens(text, lines, place, held)];
  const [document, second] = withoutStacks(() => firstTwo(composer.compose(all, true, text.length)));
  if (second !== undefined) throw inputError(place(second.range[0]), yamlFaults.severalDocuments);
  refuseSyntaxErrors(document!, place);
  if (document.directives?.yaml.version === '1.1')
    throw inputError({ file, line: 1, column: 1 }, yamlFaults.oldYaml);
  const [warning] = document.warnings;
  if (warning !== undefined) throw inputError(place(warning.pos[0]), yamlFaults.tag);
  return document;
}

/** @throws InputError with the first error of each line: one slip often causes several on the same line */
function refuseSyntaxErrors(document: Document, place: (offset: number) => Origin): void {
  if (document.errors.length === 0) return;
  const faults = collectFaults('scenario');
  const opening = openings(document);
  const lines = new Set<number | undefined>();
  for (const { code, pos } of document.errors) {
    const at = place(opening(pos[0]));
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    faults.add(() => problemAt(at, yamlSyntax(code)));
  }
  faults.throwIfAny();
}

/** Where the quoted text begins that an error lies in: a quote that is never closed is found only at the end. */
function openings(document: Document): (offset: number) => number {
  const starts: number[] = [];
  const ends: number[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if ((type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') || !range) return;
      starts.push(range[0]);
      ends.push(range[2]);
    },
  });
  return (offset) => {
    // the last of them that begins before, or there
    let low = 0;
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && offset <= ends[low - 1]! ? starts[low - 1]! : offset;
  };
}

/** The first two of some things: a second one is a fault, whatever comes after it. */
function firstTwo<T>(all: Iterable<T>): T[] {
  const found: T[] = [];
  for (const each of all) if (found.push(each) === 2) break;
  return found;
}

/** The tokens of a text, watched for number and for nesting: composing too deep a text exhausts the stack. */
function* tokens(
  text: string,
  lines: LineCounter,
  place: (offset: number) => Origin,
  held: Held,
): Generator<CST.Token> {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  let badEscapes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++held.lexemes > mostLexemes) throw inputError(place(parser.offset), yamlFaults.tooMany);
    if (parser.stack.length > 2 * mostDeep) throw inputError(place(parser.offset), yamlFaults.tooDeep);
    if (lexeme.startsWith('"')) badEscapes += countBadEscapes(lexeme);
    if (badEscapes > mostBadEscapes)
      throw inputError(place(parser.offset - lexeme.length), yamlSyntax('BAD_DQ_ESCAPE'));
  }
  yield* parser.end();
}

const escapes = /\\(?:[0abetnvfrN_LP "/\\\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|(?<bad>\\)/g;

function countBadEscapes(quoted: string): number {
  let count = 0;
  if (quoted.includes('\\')) for (const { groups } of quoted.matchAll(escapes)) if (groups?.bad) count++;
  return count;
}

/** Keys that objects inherit; a file that holds them is mistaken or hostile. */
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

/** A finished value with the number of values in it, aliases spelled out. */
interface Finished {
  readonly written: LocatedValue;
  readonly values: number;
}

function convert(root: Node, place: (offset: number) => Origin, held: Held): LocatedValue {
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
    if (held.values + finished.values > mostValues)
      throw inputError(originOf(node), yamlFaults.tooMany, tellPath(path));
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

  const { written, values } = finish(root, []);
  held.values += values;
  return written;
}

const absent = (origin: Origin): Finished => ({
  written: { kind: 'scalar', value: null, origin },
  values: 1,
});

const plain = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
