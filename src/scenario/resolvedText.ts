import { Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { DEFAULT, type Path, tellPath } from './locatedValue.ts';
import type { ScenarioSource } from './readScenario.ts';

/**
 * The effective scenario as YAML, the origin of every value beside it: `# base.yaml:12`, `# command line`,
 * `# default`. A valid scenario file itself.
 */
export function resolvedText({ resolved, origins }: Pick<ScenarioSource, 'resolved' | 'origins'>): string {
  const document = new Document(resolved, { version: '1.2', aliasDuplicateObjects: false });

  function annotate(node: Node | null, path: Path): void {
    const inner = isMap(node) || isSeq(node) ? node.items : [];
    if (node !== null && inner.length === 0) {
      const origin = origins.get(tellPath(path));
      if (origin !== undefined) node.comment = ` ${origin}`;
    }
    if (isSeq(node)) for (const [k, item] of node.items.entries()) annotate(item as Node, [...path, k]);
    if (isMap(node))
      for (const { key, value } of node.items as Pair<Node, Node | null>[])
        annotate(value, [...path, isScalar(key) ? String(key.value) : '']);
  }

  /** Empty by default says nothing, and reading the text puts it back. */
  function prune(node: Node | null, path: Path): void {
    if (!isMap(node)) return;
    node.items = node.items.filter(({ key, value }) => {
      const inside = [...path, isScalar(key) ? String(key.value) : ''];
      if ((isMap(value) || isSeq(value)) && value.items.length === 0)
        return origins.get(tellPath(inside)) !== DEFAULT;
      prune(value as Node | null, inside);
      return true;
    });
  }

  prune(document.contents as Node | null, []);
  annotate(document.contents as Node | null, []);
  return document.toString({ lineWidth: 0 });
}
