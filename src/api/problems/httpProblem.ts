import type { Note } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { ProblemName } from './problemTypes.ts';

/** One fault of a request. */
export interface Fault {
  readonly code: string;
  readonly message: Text;
  readonly suggestion: Text;
  /** JSON Pointer (RFC 6901) into the body of the request. */
  readonly pointer?: string;
  /** Name of a parameter of the address. */
  readonly parameter?: string;
  readonly path?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** What a note is worth, where it says so. */
  readonly strength?: Note['strength'];
}

/** What a problem says beyond its kind. */
export interface ProblemContent {
  readonly detail: Text;
  readonly faults?: readonly Fault[];
  /** Number of faults found, of which `faults` may hold fewer. */
  readonly found?: number;
  /** Further members of the document, such as `estimate`. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route to answer with a problem document. */
export class HttpProblem extends Error {
  readonly kind: ProblemName;
  readonly content: ProblemContent;

  constructor(kind: ProblemName, content: ProblemContent) {
    super(content.detail.en);
    this.name = 'HttpProblem';
    this.kind = kind;
    this.content = content;
  }
}
