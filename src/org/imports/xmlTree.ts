import xmldom, {
  type OutsideDocument,
  type OutsideElement,
  type SaxAttributes,
  type SaxHandler,
  type SaxLocator,
} from '@xmldom/xmldom/lib/index.js';
import { holders, localName, textual } from './graphElements.ts';

/**
 * The elements of a graph file that mean something, as graphology's parsers ask for them. A whole DOM of a file of 6 MB
 * takes seconds and hundreds of megabytes, nearly all of it for lists that are made anew at every question.
 */
export class XmlTree {
  /** Name of the outermost element; undefined where there is none. */
  readonly root: string | undefined;
  readonly #byName: Map<string, XmlElement[]>;

  constructor(root: string | undefined, byName: Map<string, XmlElement[]>) {
    this.root = root;
    this.#byName = byName;
  }

  /** The kept elements of a name, in the order of the file. */
  getElementsByTagName(name: string): readonly XmlElement[] {
    return this.#byName.get(name) ?? none;
  }

  /** Leaves out the elements of a name that do not pass. */
  keepOnly(name: string, passes: (element: XmlElement) => boolean): void {
    this.#byName.set(name, this.getElementsByTagName(name).filter(passes));
  }

  createElement(name: string): XmlElement {
    return new XmlElement(name, [], undefined);
  }
}

/** An element with its attributes, its text, and by their names those below it that say something of it. */
export class XmlElement {
  readonly tagName: string;
  readonly lineNumber: number | undefined;
  /** The node that it stands in. */
  readonly within: XmlElement | undefined;
  textContent = '';
  /** Names and values in turn: few elements have more than three. */
  readonly #attributes: string[];
  #below: Map<string, XmlElement[]> | undefined;

  constructor(
    tagName: string,
    attributes: string[],
    lineNumber: number | undefined,
    within?: XmlElement | undefined,
  ) {
    this.tagName = tagName;
    this.#attributes = attributes;
    this.lineNumber = lineNumber;
    this.within = within;
  }

  /** Elements are asked for by name; what else stands inside is not kept. */
  get childNodes(): readonly XmlElement[] {
    return none;
  }

  #at(name: string): number {
    const attributes = this.#attributes;
    for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return i + 1;
    return -1;
  }

  hasAttribute(name: string): boolean {
    return this.#at(name) >= 0;
  }

  /** Its value, empty where there is no such attribute. */
  getAttribute(name: string): string {
    const at = this.#at(name);
    return at < 0 ? '' : this.#attributes[at]!;
  }

  setAttribute(name: string, value: string): void {
    const at = this.#at(name);
    if (at < 0) this.#attributes.push(name, value);
    else this.#attributes[at] = value;
  }

  getElementsByTagName(name: string): readonly XmlElement[] {
    return this.#below?.get(name) ?? none;
  }

  getElementsByTagNameNS(namespace: string, localName: string): readonly XmlElement[] {
    return this.getElementsByTagName(inNamespace(namespace, localName));
  }

  /** Takes in an element that stands below it. */
  take(name: string, element: XmlElement): void {
    this.#below ??= new Map();
    keep(this.#below, name, element);
  }
}

const none: readonly XmlElement[] = [];

function keep(lists: Map<string, XmlElement[]>, name: string, element: XmlElement): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [element]);
  else list.push(element);
}

/** Elements that are asked for, those of Gephi's drawings apart. */
const kept: ReadonlySet<string> = new Set([
  ...holders,
  'graph',
  'attvalue',
  'data',
  'default',
  'hyperedge',
  'spell',
]);
/** What says something of the element around it. */
const held: ReadonlySet<string> = new Set(['attvalue', 'data', 'attribute', 'default']);

/** What yEd shows on a node, in a namespace of its own: the label belongs to the innermost node alone. */
export const drawnLabel = 'NodeLabel';

const drawn: ReadonlySet<string> = new Set(['color', 'size', 'position', 'shape', 'thickness']);
const drawingNamespace = 'viz';
const inNamespace = (namespace: string, localName: string) => `${namespace} ${localName}`;

/** Builds a tree from what the parser meets. */
export class TreeBuilder implements SaxHandler {
  /** Where the parser stands; it puts its own in place of this one. */
  locator: SaxLocator | undefined;
  /** What stands outside the outermost element goes to a real document, which knows what may stand there. */
  readonly doc: OutsideDocument = new xmldom.DOMImplementation().createDocument(null, null, null);
  #root: OutsideElement | undefined;
  #rootName: string | undefined;
  #namespace: string | null | undefined;
  #cdata = false;
  /** The element at every level, undefined for those that are not kept. */
  readonly #open: (XmlElement | undefined)[] = [];
  readonly #holding: XmlElement[] = [];
  readonly #reading: XmlElement[] = [];
  readonly #byName = new Map<string, XmlElement[]>();

  get tree(): XmlTree {
    return new XmlTree(this.#rootName, this.#byName);
  }

  setDocumentLocator(locator: SaxLocator): void {
    this.locator = locator;
    locator.lineNumber = 0;
  }

  startElement(uri: string | null | undefined, local: string, qualified: string, given: SaxAttributes): void {
    if (this.#open.length === 0) {
      const root = this.doc.createElementNS(uri, qualified);
      this.doc.appendChild(root);
      this.#root = root;
      this.#rootName = local;
      this.#namespace = uri;
    }
    if (local === drawnLabel) {
      this.#startLabel(given);
      return;
    }
    // whatever prefix a file gives to the namespace of its graph
    const name = uri === this.#namespace ? localName(qualified) : qualified;
    const drawing = drawn.has(local);
    const element = drawing || kept.has(name) ? this.#element(name, given) : undefined;
    this.#open.push(element);
    if (element === undefined) return;
    if (!drawing) keep(this.#byName, name, element);
    if (drawing || held.has(name))
      for (const holder of this.#holding) {
        holder.take(name, element);
        if (drawing && uri === drawingNamespace) holder.take(inNamespace(uri, local), element);
      }
    if (holders.has(name)) this.#holding.push(element);
    if (textual.has(name)) this.#reading.push(element);
  }

  #startLabel(given: SaxAttributes): void {
    const node = this.#holding.findLast(({ tagName }) => tagName === 'node');
    const element = node && this.#element(drawnLabel, given);
    this.#open.push(element);
    if (element === undefined) return;
    node?.take(drawnLabel, element);
    this.#reading.push(element);
  }

  #element(name: string, given: SaxAttributes): XmlElement {
    const attributes: string[] = [];
    for (let i = 0; i < given.length; i++) attributes.push(given.getQName(i), given.getValue(i));
    const node = this.#holding.findLast(({ tagName }) => tagName === 'node');
    return new XmlElement(name, attributes, this.locator?.lineNumber, node);
  }

  endElement(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    if (this.#holding.at(-1) === element) this.#holding.pop();
    if (this.#reading.at(-1) === element) this.#reading.pop();
  }

  characters(source: string, start: number, length: number): void {
    const chars = source.slice(start, start + length);
    if (this.#open.length > 0) for (const element of this.#reading) element.textContent += chars;
    else if (chars !== '' && (this.#root !== undefined || chars.trim() === ''))
      this.doc.appendChild(this.#cdata ? this.doc.createCDATASection(chars) : this.doc.createTextNode(chars));
  }

  startCDATA(): void {
    this.#cdata = true;
  }

  endCDATA(): void {
    this.#cdata = false;
  }

  startDTD(name: string, publicId: string | false, systemId: string | false): void {
    const type = this.doc.implementation.createDocumentType(name, publicId, systemId);
    if (this.#open.length > 0) this.#root!.appendChild(type);
    else this.doc.appendChild(type);
  }

  endDTD(): void {}
  startDocument(): void {}
  endDocument(): void {}
  startPrefixMapping(): void {}
  endPrefixMapping(): void {}
  comment(): void {}
  processingInstruction(): void {}
}
