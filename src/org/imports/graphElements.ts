/** Elements of graph files that are asked what stands below them. */
export const holders: ReadonlySet<string> = new Set(['node', 'edge', 'key', 'attributes', 'attribute']);

/** Elements whose text counts. */
export const textual: ReadonlySet<string> = new Set(['data', 'default']);

/** The name of an element without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
