import { Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { parameterFacts, roleOf } from '../model/quantities.ts';
import { DEFAULT, type Path, tellPath } from './locatedValue.ts';
import type { ScenarioSource } from './readScenario.ts';
import { scenarioSchema } from './scenarioSchema.ts';
import { schemasAt } from './schemaAt.ts';

/**
 * The effective scenario as YAML, beside every value its origin, `# base.yaml:12`, `# command line` or `# default`, and
 * of every quantity what it is: `# default; fact`, `# default; assumption, plausible 0.1 to 0.35 [A]`. A valid scenario
 * file itself.
 */
export function resolvedText({ resolved, origins }: Pick<ScenarioSource, 'resolved' | 'origins'>): string {
  const document = new Document(resolved, { version: '1.2', aliasDuplicateObjects: false });

  function annotate(node: Node | null, path: Path): void {
    const inner = isMap(node) || isSeq(node) ? node.items : [];
    if (node !== null && inner.length === 0) {
      const origin = origins.get(tellPath(path));
      if (origin !== undefined) node.comment = ` ${[origin, ...roleAt(path, resolved)].join('; ')}`;
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

/** What the quantity at a path is, one phrase; nothing for what is no quantity. */
function roleAt(path: Path, resolved: unknown): string[] {
  const facts = schemasAt(scenarioSchema, path, resolved)
    .map((layer) => parameterFacts.get(layer as never))
    .find((each) => each !== undefined);
  return facts === undefined ? [] : [roleOf(facts)];
}
