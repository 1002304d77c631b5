import xmldom, { type XmlDocument, type XmlElement } from '@xmldom/xmldom/lib/index.js';
import type Graph from 'graphology';
import type { GraphParserFactory } from 'graphology-parsers';
import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Place, type Problem } from '../../text/problem.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { AnyGraph } from './anyGraph.ts';
import { checkGraphSize, isReserved, reservedName, unreadableGraph } from './graphLimits.ts';
import { scanXml } from './scanXml.ts';

/** An XML dialect of graphs. */
export interface Dialect {
  /** Its name, as people write it. */
  readonly format: string;
  /** The outermost element. */
  readonly root: string;
  readonly parser: GraphParserFactory;
  /** Mends what the parser would misread. */
  readonly prepare: (document: XmlDocument, edges: readonly XmlElement[]) => void;
}

/**
 * Reads an XML graph file through graphology's parser, on a DOM that runs without a browser. Before the parser sees
 * the document it is checked – soundness, size, names, ends of ties – and every tie gets a key of its own, without which
 * the parsers let a repeated tie replace the first.
 *
 * @throws InputError for everything that is not a sound file of that dialect
 */
export function readXmlGraph(text: string, file: string, dialect: Dialect): Graph {
  const fault = scanXml(text);
  if (fault) throw refused(dialect, placeAt(text, fault.at, file), fault.reason);
  checkGraphSize(file, countOf(text, '<node'), countOf(text, '<edge'));

  const document = parseXml(text, file, dialect);
  if (document.documentElement?.tagName.toLowerCase() !== dialect.root)
    throw refused(dialect, { file }, noGraph);
  if (document.getElementsByTagName('graph').length === 0) throw refused(dialect, { file }, noGraph);
  const edges = Array.from(document.getElementsByTagName('edge'));
  checkNames(document, edges, file);
  for (const [i, edge] of edges.entries()) edge.setAttribute('id', `tie ${i}`);
  dialect.prepare(document, edges);

  const parse = dialect.parser(xmldom.DOMParser, document.constructor);
  try {
    return parse(AnyGraph, document, { allowUndeclaredAttributes: true, addMissingNodes: false });
  } catch (error) {
    throw caused(refused(dialect, { file }, reasonOf(error)), error);
  }
}

/** How often a tag is opened, whether or not it has attributes. */
function countOf(text: string, tag: string): number {
  let count = 0;
  for (let at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + tag.length))
    if (' >/\n\r\t'.includes(text[at + tag.length] ?? '>')) count++;
  return count;
}

function placeAt(text: string, at: number, file: string): Place {
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

function parseXml(text: string, file: string, dialect: Dialect): XmlDocument {
  // the parser catches what its handler throws and tells it again as text: the first telling is kept
  let first: InputError | undefined;
  const stop = (message: string): never => {
    const [, line, column] = /\[line:(\d+),col:(\d+)\]/.exec(message) ?? [];
    const place = line ? { file, line: Number(line), column: Number(column) } : { file };
    const reason = message.replace(/^\[xmldom \w+\]\s*/, '').replace(/\s*@#\[[^[]*$/, '');
    first ??= refused(dialect, place, untranslated(truncate(reason)));
    throw first;
  };
  try {
    const errorHandler = { warning: stop, error: stop, fatalError: stop };
    const document = new xmldom.DOMParser({ locator: {}, errorHandler }).parseFromString(
      text,
      'application/xml',
    );
    if (document) return document;
  } catch (error) {
    throw first ?? caused(refused(dialect, { file }, reasonOf(error)), error);
  }
  throw refused(dialect, { file }, noGraph);
}

/** Names that stand for themselves in JavaScript, nodes without or with the same name, ties without ends. */
function checkNames(document: XmlDocument, edges: readonly XmlElement[], file: string): void {
  const faults = collectFaults('data');
  const place = (element: XmlElement) => placeOf(element, file);
  const names = new Set<string>();
  const check = (element: XmlElement, attribute: string) => {
    const name = element.getAttribute(attribute);
    if (isReserved(name)) faults.add(() => reservedName(place(element), name));
    return name;
  };

  for (const tag of ['key', 'attribute', 'data', 'attvalue'])
    for (const element of Array.from(document.getElementsByTagName(tag)))
      for (const attribute of ['id', 'for', 'key', 'title', 'attr.name']) check(element, attribute);
  for (const node of Array.from(document.getElementsByTagName('node'))) {
    const name = check(node, 'id');
    if (name.trim() === '') faults.add(() => nameless(place(node)));
    else if (names.has(name)) faults.add(() => repeatedNode(place(node), name));
    names.add(name);
  }
  for (const edge of edges)
    for (const end of ['source', 'target']) {
      const name = edge.getAttribute(end);
      if (!names.has(name)) faults.add(() => danglingTie(place(edge), name));
    }
  faults.throwIfAny();
}

const placeOf = ({ lineNumber }: XmlElement, file: string): Place =>
  lineNumber === undefined ? { file } : { file, line: lineNumber };

const refused = (dialect: Dialect, place: Place, reason: Text) =>
  new InputError('data', [unreadableGraph(place, dialect.format, reason)]);

const caused = (refusal: InputError, cause: unknown) => Object.assign(refusal, { cause });

/** What a parser said, which is English. */
const reasonOf = (error: unknown): Text =>
  untranslated(truncate(error instanceof Error ? error.message : String(error)));

const noGraph: Text = { en: 'it holds no graph', fr: 'il ne contient pas de graphe' };

const nameless = (place: Place): Problem => ({
  ...place,
  code: 'blank-id',
  message: { en: 'this node has no id', fr: 'ce nœud n’a pas d’id' },
  remedy: { en: 'give every node an id', fr: 'donnez un id à chaque nœud' },
});

const repeatedNode = (place: Place, name: string): Problem => ({
  ...place,
  code: 'duplicate-id',
  message: {
    en: `"${truncate(name)}" is already the id of another node`,
    fr: `« ${truncate(name)} » est déjà l’id d’un autre nœud`,
  },
  remedy: { en: 'give every node an id of its own', fr: 'donnez à chaque nœud son propre id' },
});

const danglingTie = (place: Place, name: string): Problem => ({
  ...place,
  code: 'tie-to-nobody',
  message: {
    en: `this edge ends at "${truncate(name)}", which is no node`,
    fr: `cette arête aboutit à « ${truncate(name)} », qui n’est pas un nœud`,
  },
  remedy: { en: 'add the node or remove the edge', fr: 'ajoutez le nœud ou retirez l’arête' },
});
