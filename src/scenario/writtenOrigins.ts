import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type Path, tellPath } from './locatedValue.ts';

/** The origins that a text by `resolvedText` tells beside its values, by their paths. */
export function writtenOrigins(text: string): Map<string, string> {
  const origins = new Map<string, string>();
  function read(node: Node | null, path: Path): void {
    const inner = isMap(node) || isSeq(node) ? node.items : [];
    const comment = node?.comment?.trim();
    if (inner.length === 0 && comment) origins.set(tellPath(path), comment.split('; ')[0]);
    if (isSeq(node)) for (const [k, item] of node.items.entries()) read(item as Node, [...path, k]);
    if (isMap(node))
      for (const { key, value } of node.items as Pair<Node, Node | null>[])
        read(value, [...path, isScalar(key) ? String(key.value) : '']);
  }
  read(parseDocument(text).contents as Node | null, []);
  return origins;
}
