/**
 * Typings of the parts of the XML packages that are used. Their own would bring the browser's DOM into the core, and
 * their main entry points pick a DOM by platform; these parts take the one they are given and run everywhere.
 */
declare module '@xmldom/xmldom/lib/index.js' {
  export interface XmlElement {
    readonly tagName: string;
    readonly textContent: string;
    readonly lineNumber?: number;
    getAttribute(name: string): string;
    hasAttribute(name: string): boolean;
    setAttribute(name: string, value: string): void;
    getElementsByTagName(name: string): ArrayLike<XmlElement>;
  }
  export interface XmlDocument {
    readonly documentElement: XmlElement | undefined;
    getElementsByTagName(name: string): ArrayLike<XmlElement>;
  }
  interface Options {
    /** Asks for line numbers in messages and elements. */
    locator: object;
    errorHandler: { [severity in 'warning' | 'error' | 'fatalError']: (message: string) => void };
  }
  type DOMParser = { parseFromString(text: string, type: 'application/xml'): XmlDocument | undefined };
  const xmldom: { DOMParser: new (options?: Options) => DOMParser };
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
  import type { XmlDocument } from '@xmldom/xmldom/lib/index.js';
  import type Graph from 'graphology';
  export type GraphParserFactory = (
    DOMParser: unknown,
    Document: unknown,
  ) => (
    Graph: new () => Graph,
    source: XmlDocument,
    options: { allowUndeclaredAttributes?: boolean; addMissingNodes?: boolean },
  ) => Graph;
}
