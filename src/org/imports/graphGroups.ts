import type Graph from 'graphology';
import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';

/** Which nodes of a graph are groups of others, as yEd, Cytoscape and Gephi have them. */
export interface Groups {
  /** The group that a node stands in. */
  readonly parentOf: ReadonlyMap<string, string>;
  /** Groups, those without members included. */
  readonly all: ReadonlySet<string>;
  /** What a group is called. */
  readonly nameOf: (group: string) => string;
}

/**
 * Makes units of the groups: whoever stands in one is of that unit, unless a node says otherwise; of groups in groups
 * the innermost is the unit, the outermost the division. Groups are nobody, and what ends at one is no tie.
 */
export function groupsToUnits(graph: Graph, { parentOf, all, nameOf }: Groups, file: string): Note[] {
  if (all.size === 0) return [];
  const named = new Set<string>();
  for (const [node, group] of parentOf) {
    if (all.has(node) || !graph.hasNode(node)) continue;
    named.add(nameOf(group));
    setWhereBlank(graph, node, 'unit', nameOf(group));
    const outermost = outermostOf(group, parentOf);
    if (outermost !== group) setWhereBlank(graph, node, 'division', nameOf(outermost));
  }
  let edges = 0;
  for (const group of all) {
    if (!graph.hasNode(group)) continue;
    edges += graph.edges(group).length;
    graph.dropNode(group);
  }
  return [groupsNote(file, all.size, [...named]), ...(edges > 0 ? [edgesNote(file, edges)] : [])];
}

function setWhereBlank(graph: Graph, node: string, name: string, value: string): void {
  const own: unknown = graph.getNodeAttribute(node, name);
  if (own === undefined || own === '') graph.setNodeAttribute(node, name, value);
}

function outermostOf(group: string, parentOf: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = group;
  // a circle of groups has no outermost
  for (let up = parentOf.get(at); up !== undefined && !seen.has(up); up = parentOf.get(at)) {
    seen.add(up);
    at = up;
  }
  return at;
}

function groupsNote(file: string, count: number, names: readonly string[]): Note {
  const told = (quote: (name: string) => string) => {
    const first = names.slice(0, 10).map((name) => quote(truncate(name)));
    return first.length === 0 ? '' : ` (${first.join(', ')}${names.length > 10 ? ' …' : ''})`;
  };
  return {
    file,
    code: 'groups-as-units',
    message: {
      en: `groups of nodes are units, not people: ${count}${told((name) => `"${name}"`)}`,
      fr: `les groupes de nœuds sont des unités, pas des personnes : ${count}${told((name) => `« ${name} »`)}`,
    },
    remedy: { en: 'nothing to do', fr: 'rien à faire' },
  };
}

const edgesNote = (file: string, count: number): Note => ({
  file,
  code: 'ties-to-groups',
  message: {
    en: `edges that end at a group are left out, ties are between people: ${count}`,
    fr: `les arêtes qui aboutissent à un groupe sont écartées, un lien va d’une personne à une autre : ${count}`,
  },
  remedy: {
    en: 'draw them to the people who are meant, if they matter',
    fr: 'tracez-les vers les personnes concernées, si elles comptent',
  },
});
