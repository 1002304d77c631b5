import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { InputError } from '../../text/problem.ts';
import { inputError } from '../faults.ts';
import type { Path } from '../locatedValue.ts';
import { tellPath } from '../locatedValue.ts';
import { yamlFaults } from '../yamlFaults.ts';

/** A change of a YAML text at a path: a value set, taken away, or put into a list before one of its items. */
export type YamlEdit =
  | { readonly set: Path; readonly to: unknown }
  | { readonly remove: Path }
  | { readonly insert: Path; readonly before: number; readonly value: unknown };

/**
 * The text with changes made one after the other. Only what has to be is written anew: everything else keeps its bytes, with its
 * comments, order, quotes and blank lines. A comment goes only with what it stands in, or behind on the same line.
 *
 * @throws InputError where the text cannot be changed there without changing something else, such as a value that is repeated
 * by an alias
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce((now, edit) => {
    const next = applied(now, edit);
    const wanted = changedValue(plainValueOf(now), edit);
    if (!isSame(plainValueOf(next), wanted)) throw cannotWrite(edit);
    return next;
  }, text);
}

/** The first and the last line of what stands at a path, from 1, with its key or its dash; undefined where nothing does. */
export function linesOf(document: ReturnType<typeof parse>, text: string, path: Path): Lines | undefined {
  const found = nodeAt(document, path);
  if (found === undefined) return undefined;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const end = endOf(found.node, found.start, text);
  return { from: lineAt(found.start), to: lineAt(Math.max(found.start, end)) };
}

export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A document with the places of everything in it. */
export const parse = (text: string) =>
  parseDocument(text, {
    keepSourceTokens: true,
    version: '1.2',
    schema: 'core',
    strict: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
  });

/**
 * The plain value of a text.
 *
 * @throws InputError where aliases repeat more than any scenario may hold
 */
export function plainValueOf(text: string): unknown {
  try {
    return parse(text).toJS({ maxAliasCount: 10_000 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw inputError({ file: '' }, yamlFaults.tooMany);
  }
}

/** Whether an own value stands at a path of a text. */
export function plainAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function cannotWrite(edit: YamlEdit): InputError {
  const path = 'set' in edit ? edit.set : 'remove' in edit ? edit.remove : edit.insert;
  return new InputError('scenario', [
    {
      file: '',
      path: tellPath(path),
      code: 'cannot-write',
      message: {
        en: 'this cannot be changed from here without changing something else in the text',
        fr: 'ceci ne peut être changé d’ici sans changer autre chose dans le texte',
      },
      remedy: {
        en: 'change it in the text: it is repeated there by an alias, or written in a way that nothing can be put into',
        fr: 'changez-le dans le texte : il y est répété par un alias, ou écrit d’une façon où rien ne peut être inséré',
      },
    },
  ]);
}

/** What a change makes of a plain value. */
function changedValue(value: unknown, edit: YamlEdit): unknown {
  const copy = structuredCloned(value);
  if ('insert' in edit) {
    const list = plainAt(copy, edit.insert) as unknown[];
    list.splice(edit.before, 0, edit.value);
    return copy;
  }
  const path = 'set' in edit ? edit.set : edit.remove;
  let here = (copy ?? {}) as Record<string | number, unknown>;
  const whole = here;
  for (const step of path.slice(0, -1)) {
    if (typeof here[step] !== 'object' || here[step] === null) {
      if ('remove' in edit) return copy;
      here[step] = {};
    }
    here = here[step] as Record<string | number, unknown>;
  }
  const last = path[path.length - 1];
  if ('set' in edit) here[last] = edit.to;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
  return whole;
}

const structuredCloned = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);

/** A piece of a text and what stands in its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function applied(text: string, edit: YamlEdit): string {
  const document = parse(text);
  const splice =
    'insert' in edit
      ? inserted(document, text, edit.insert, edit.before, edit.value)
      : 'set' in edit
        ? setAt(document, text, edit.set, edit.to)
        : removedAt(document, text, edit.remove);
  if (splice === undefined) return text;
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const written = line === '\n' ? splice.text : splice.text.replaceAll(/\r?\n/g, line);
  return text.slice(0, splice.from) + written + text.slice(splice.to);
}

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

interface Found {
  readonly node: Node | null;
  /** Offset of its key, of its dash, or of itself. */
  readonly start: number;
  readonly parent: Collection | undefined;
  /** Its place in the parent. */
  readonly index: number;
}

function nodeAt(document: ReturnType<typeof parse>, path: Path): Found | undefined {
  let found: Found = {
    node: document.contents as Node | null,
    start: document.contents?.range?.[0] ?? 0,
    parent: undefined,
    index: 0,
  };
  for (const step of path) {
    const { node } = found;
    if (isMap(node)) {
      const index = node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
      const pair = node.items[index] as Pair<Node, Node | null> | undefined;
      if (pair === undefined) return undefined;
      found = {
        node: pair.value,
        start: pair.key.range?.[0] ?? 0,
        parent: node as YAMLMap<Node, Node | null>,
        index,
      };
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) return undefined;
      found = {
        node: item,
        start: dashOf(node as YAMLSeq<Node>, Number(step)) ?? item.range?.[0] ?? 0,
        parent: node as YAMLSeq<Node>,
        index: Number(step),
      };
    } else return undefined;
  }
  return found;
}

/** Offset of the dash of an item of a block list; undefined in flow lists. */
function dashOf(list: YAMLSeq<Node>, index: number): number | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const start = token.items[index]?.start ?? [];
  return start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

/** Offset after the last character of a value, without the comments and breaks behind it. */
function endOf(node: Node | null, start: number, text: string): number {
  if (node === null || node.range == null) return afterColon(start, text);
  if ((isMap(node) || isSeq(node)) && !isFlow(node as Collection)) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | Node | undefined;
    if (last === undefined) return node.range[1];
    if (isMap(node)) {
      const pair = last as Pair<Node, Node | null>;
      return endOf(pair.value, pair.key.range?.[0] ?? start, text);
    }
    return endOf(last as Node, dashOf(node as YAMLSeq<Node>, node.items.length - 1) ?? start, text);
  }
  // nothing stands there but the key
  if (node.range[0] === node.range[1]) return afterColon(start, text);
  // a block of text takes the break with it
  let end = node.range[1];
  while (end > node.range[0] && /[\r\n]/.test(text[end - 1])) end--;
  return end;
}

/** After the colon behind a key, or the dash of an item that is empty. */
function afterColon(start: number, text: string): number {
  if (text[start] === '-' && /\s|$/.test(text[start + 1] ?? '')) return start + 1;
  const quote = text[start];
  let at = start;
  if (quote === '"' || quote === "'") {
    at++;
    while (at < text.length && text[at] !== quote) at += text[at] === '\\' && quote === '"' ? 2 : 1;
    at++;
  }
  const colon = text.indexOf(':', at);
  const end = text.indexOf('\n', at);
  return colon < 0 || (end >= 0 && end < colon) ? at : colon + 1;
}

const isFlow = (node: Collection): boolean => node.flow === true || node.srcToken?.type === 'flow-collection';

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
/** Offset of the break that ends a line, or of the end of the text. */
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? Math.max(at, end - 1) : end;
};
const columnOf = (text: string, at: number) => at - lineStart(text, at);

function setAt(
  document: ReturnType<typeof parse>,
  text: string,
  path: Path,
  to: unknown,
): Splice | undefined {
  // the nearest thing around it that there is
  for (let length = path.length; length >= 0; length--) {
    const found = nodeAt(document, path.slice(0, length));
    if (found === undefined) continue;
    const rest = path.slice(length);
    if (rest.length === 0) return replaced(found, text, to);
    const value = rest.slice(1).reduceRight<unknown>((inside, step) => ({ [step]: inside }), to);
    const { node } = found;
    if (isMap(node) && node.items.length > 0)
      return addedToMap(node as YAMLMap<Node, Node | null>, text, String(rest[0]), value);
    const isEmpty = node === null || isMap(node) || (isScalar(node) && node.value === null);
    if (!isEmpty) return undefined;
    if (length === 0) {
      const lines = block({ [rest[0]]: value }).join('\n');
      const before = text.trimEnd();
      return { from: before.length, to: before.length, text: `${before === '' ? '' : '\n'}${lines}` };
    }
    return replaced(found, text, { [rest[0]]: value });
  }
  return undefined;
}

/** Writes another value in the place of one. */
function replaced({ node, start, parent }: Found, text: string, to: unknown): Splice {
  const isBare = node === null || node.range == null || node.range[0] === node.range[1];
  const end = endOf(node, start, text);
  const from = isBare ? end : node.range![0];
  const inFlow = (parent !== undefined && isFlow(parent)) || (node !== null && isJson(text));
  if (isScalar(node) && !isBare && (typeof to !== 'object' || to === null)) {
    return { from, to: end, text: inFlow ? flow(to, text) : quotedAlike(to, text[from]) };
  }
  if (inFlow) return { from, to: end, text: `${isBare ? ' ' : ''}${flow(to, text)}` };
  const isInSeq = isSeq(parent);
  const indent = columnOf(text, start);
  const lines = block(isInSeq ? [to] : { key: to });
  const [first, ...others] = lines;
  const head = first.slice(isInSeq ? 1 : 'key:'.length);
  const body = others.map((line) => `\n${' '.repeat(indent)}${line}`).join('');
  const behind = text.slice(end, lineEnd(text, end));
  const said = isBare ? '' : text.slice(afterColon(start, text), keyEnd(from, text));
  // what is said behind the key of a block stays there: the value begins below it, or before it on the line
  if (said.includes('#')) {
    const stop = /^\s*#/.test(behind) ? end + behind.length : end;
    if (hasNoLines(to)) return { from: afterColon(start, text), to: stop, text: `${head}${said}` };
    const below = block(to as object).map((line) => `\n${' '.repeat(indent + 2)}${line}`);
    return { from: keyEnd(from, text), to: stop, text: below.join('') };
  }
  // a value in a block below its key begins after it
  const begin = isBare ? end : keyEnd(from, text);
  // what is said behind a value of one line stays behind its key
  if (others.length > 0 && /^\s*#/.test(behind))
    return { from: begin, to: end + behind.length, text: `${head}${behind}${body}` };
  return { from: begin, to: end, text: `${head}${body}` };
}

/** Whether a value has no lines of its own. */
const hasNoLines = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

/** Where the blanks and breaks before a value begin, behind its key or dash. */
function keyEnd(from: number, text: string): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1])) at--;
  return at;
}

function addedToMap(map: YAMLMap<Node, Node | null>, text: string, key: string, value: unknown): Splice {
  const last = map.items[map.items.length - 1];
  const end = endOf(last.value, last.key.range?.[0] ?? 0, text);
  if (isFlow(map))
    return besideInFlow(end, last.key.range?.[0] ?? end, text, `${flowKey(key, text)}: ${flow(value, text)}`);
  const indent = ' '.repeat(columnOf(text, map.items[0].key.range?.[0] ?? 0));
  return {
    ...at(lineEnd(text, end)),
    text: block({ [key]: value })
      .map((line) => `\n${indent}${line}`)
      .join(''),
  };
}

/** What follows in a flow collection: on a line of its own where what it follows has one. */
function besideInFlow(end: number, before: number, text: string, written: string): Splice {
  const start = lineStart(text, before);
  const blank = text.slice(start, before);
  const isOwnLine = isJson(text) && /^\s+$/.test(blank);
  return { ...at(end), text: isOwnLine ? `,\n${blank}${written}` : `, ${written}` };
}

const at = (offset: number) => ({ from: offset, to: offset });

function inserted(
  document: ReturnType<typeof parse>,
  text: string,
  path: Path,
  before: number,
  value: unknown,
): Splice | undefined {
  const found = nodeAt(document, path);
  if (found === undefined || !isSeq(found.node)) return undefined;
  const list = found.node as YAMLSeq<Node>;
  if (list.items.length === 0) return replaced(found, text, [value]);
  const previous = list.items[before - 1];
  const next = list.items[before];
  if (isFlow(list)) {
    if (previous !== undefined) {
      const end = endOf(previous, previous.range![0], text);
      return besideInFlow(end, previous.range![0], text, flow(value, text));
    }
    return { ...at(next.range![0]), text: `${flow(value, text)}, ` };
  }
  const dash = dashOf(list, previous === undefined ? 0 : before - 1) ?? 0;
  const indent = ' '.repeat(columnOf(text, dash));
  const lines = block([value]);
  if (previous === undefined) return { ...at(dash), text: `${lines.join(`\n${indent}`)}\n${indent}` };
  const end = endOf(previous, dash, text);
  return { ...at(lineEnd(text, end)), text: lines.map((line) => `\n${indent}${line}`).join('') };
}

function removedAt(document: ReturnType<typeof parse>, text: string, path: Path): Splice | undefined {
  const found = nodeAt(document, path);
  if (found === undefined || found.parent === undefined) return undefined;
  const { node, start, parent, index } = found;
  const end = endOf(node, start, text);
  const count = parent.items.length;
  if (count === 1) {
    const around = nodeAt(document, path.slice(0, -1))!;
    return replaced(around, text, isMap(parent) ? {} : []);
  }
  const startOf = (k: number): number => {
    const item = parent.items[k] as Pair<Node> | Node;
    if (isMap(parent)) return (item as Pair<Node>).key.range![0];
    return dashOf(parent as YAMLSeq<Node>, k) ?? (item as Node).range![0];
  };
  if (isFlow(parent))
    return removedFromFlow(
      text,
      start,
      end,
      index < count - 1 ? startOf(index + 1) : undefined,
      index > 0 ? endBefore() : undefined,
    );
  const isAtLineStart = text.slice(lineStart(text, start), start).trim() === '';
  if (isAtLineStart) {
    const from = lineStart(text, start);
    const stop = lineEnd(text, end);
    // with its break: the one after it, or of the last line the one before
    const next = text.indexOf('\n', stop);
    return next < 0
      ? { from: Math.max(0, keepBreak(from, text)), to: stop, text: '' }
      : { from, to: next + 1, text: '' };
  }
  // the first of a map behind a dash, or of a list in a list: the next comes in its place
  const next = startOf(index + 1);
  const between = text.slice(end, next);
  return { from: start, to: between.includes('#') ? end : next, text: '' };

  function endBefore(): number {
    const item = parent!.items[index - 1] as Pair<Node, Node | null> | Node;
    if (isMap(parent)) {
      const pair = item as Pair<Node, Node | null>;
      return endOf(pair.value, pair.key.range![0], text);
    }
    return endOf(item as Node, (item as Node).range![0], text);
  }
}

const keepBreak = (from: number, text: string) =>
  text[from - 1] === '\n' ? (text[from - 2] === '\r' ? from - 2 : from - 1) : from;

function removedFromFlow(
  text: string,
  start: number,
  end: number,
  next: number | undefined,
  before: number | undefined,
): Splice {
  if (next !== undefined) {
    const between = text.slice(end, next);
    if (!between.includes('#')) return { from: start, to: next, text: '' };
    const comma = between.indexOf(',');
    const comment = between.indexOf('#');
    // the comma goes with it, what is said behind stays
    return comma < comment
      ? { from: start, to: end + comma + 1, text: '' }
      : { from: start, to: end, text: '' };
  }
  const from = before !== undefined && !text.slice(before, start).includes('#') ? before : start;
  return { from, to: end, text: '' };
}

/** A value on one line. */
function flow(value: unknown, text: string): string {
  return isJson(text) ? JSON.stringify(value) : onOneLine(value);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return plain(value, true);
  const entries = Object.entries(value).map(([key, inner]) => `${plain(key, true)}: ${onOneLine(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A plain value, in quotes only where it has to be. */
function plain(value: unknown, inFlow: boolean): string {
  if (typeof value === 'string' && (value.includes('\n') || (inFlow && /[,[\]{}]/.test(value))))
    return JSON.stringify(value);
  return new Document(value ?? null, { version: '1.2' }).toString({ lineWidth: 0 }).trimEnd();
}

const flowKey = (key: string, text: string) => (isJson(text) ? JSON.stringify(key) : plain(key, true));

/** JSON is YAML, and stays JSON. */
const isJson = (text: string): boolean => /^\s*\{\s*"/.test(text);

/** Longer collections are written line by line. */
const LONGEST_LINE = 120;

/** A map or a list as lines of YAML: what is short, and holds no list of maps, on one line. */
function block(value: object): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const [first = '', ...others] = isShort(item) ? [onOneLine(item)] : block(item as object);
      return [`- ${first}`, ...others.map((line) => `  ${line}`)];
    });
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = plain(key, false);
    if (typeof inner !== 'object' || inner === null) return [`${name}: ${plain(inner, false)}`];
    if (isShort(inner)) return [`${name}: ${onOneLine(inner)}`];
    return [`${name}:`, ...block(inner as object).map((line) => `  ${line}`)];
  });
}

function isShort(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const hasLists = Object.values(value).some(
    (each) => isListOfMaps(each) || (typeof each === 'object' && each !== null && !isShort(each)),
  );
  return !isListOfMaps(value) && !hasLists && onOneLine(value).length <= LONGEST_LINE;
}

const isListOfMaps = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((each) => typeof each === 'object' && each !== null && !Array.isArray(each));

/** A plain value in the quotes of the one before. */
function quotedAlike(value: unknown, quote: string): string {
  if (typeof value === 'string' && quote === '"') return JSON.stringify(value);
  if (typeof value === 'string' && quote === "'" && !value.includes('\n'))
    return `'${value.replaceAll("'", "''")}'`;
  return plain(value, false);
}
