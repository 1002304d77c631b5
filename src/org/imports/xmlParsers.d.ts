/**
 * Typings of the parts of the XML packages that are used. Their own would bring the browser's DOM into the core, and
 * their main entry points pick a DOM by platform; these parts take the one they are given and run everywhere.
 */
declare module '@xmldom/xmldom/lib/index.js' {
  /** The parts of a real DOM that are used: what stands outside the outermost element. */
  export interface OutsideNode {
    readonly nodeType: number;
  }
  export interface OutsideElement extends OutsideNode {
    readonly tagName: string;
    appendChild(node: OutsideNode): void;
  }
  export interface OutsideDocument {
    readonly implementation: DOMImplementation;
    createElementNS(uri: string | null | undefined, name: string): OutsideElement;
    createTextNode(text: string): OutsideNode;
    createCDATASection(text: string): OutsideNode;
    appendChild(node: OutsideNode): void;
  }
  interface DOMImplementation {
    createDocument(uri: null, name: null, type: null): OutsideDocument;
    createDocumentType(name: string, publicId: string | false, systemId: string | false): OutsideNode;
  }

  export interface SaxLocator {
    /** From 1; undefined before the first line. */
    lineNumber?: number;
  }
  export interface SaxAttributes {
    readonly length: number;
    getQName(index: number): string;
    getValue(index: number): string;
  }
  /** What the parser tells of a text, in its order. */
  export interface SaxHandler {
    locator: SaxLocator | undefined;
    readonly doc: OutsideDocument;
    setDocumentLocator(locator: SaxLocator): void;
    startDocument(): void;
    endDocument(): void;
    startElement(
      uri: string | null | undefined,
      localName: string,
      name: string,
      attributes: SaxAttributes,
    ): void;
    endElement(): void;
    startPrefixMapping(): void;
    endPrefixMapping(): void;
    characters(source: string, start: number, length: number): void;
    comment(): void;
    processingInstruction(): void;
    startCDATA(): void;
    endCDATA(): void;
    startDTD(name: string, publicId: string | false, systemId: string | false): void;
    endDTD(): void;
  }
  interface Options {
    /** Takes what the parser meets. */
    domBuilder: SaxHandler;
    /** Asks for line numbers in messages and elements. */
    locator: SaxLocator;
    errorHandler: { [severity in 'warning' | 'error' | 'fatalError']: (message: string) => void };
  }
  type DOMParser = { parseFromString(text: string, type: 'application/xml'): OutsideDocument | undefined };
  const xmldom: {
    DOMParser: new (options?: Options) => DOMParser;
    DOMImplementation: new () => DOMImplementation;
  };
  export default xmldom;
}

declare module 'graphology-gexf/common/parser.js' {
  import type { GraphParserFactory } from 'graphology-parsers';

  const createParser: GraphParserFactory;
  export default createParser;
}

declare module 'graphology-graphml/common/parser.js' {
  import type { GraphParserFactory } from 'graphology-parsers';

  const createParser: GraphParserFactory;
  export default createParser;
}

/** Not a package: the one signature that both parsers share. */
declare module 'graphology-parsers' {
  import type Graph from 'graphology';
  export type GraphParserFactory = (
    DOMParser: unknown,
    Document: unknown,
  ) => (
    Graph: new () => Graph,
    source: object,
    options: { allowUndeclaredAttributes?: boolean; addMissingNodes?: boolean },
  ) => Graph;
}
