import type { Faults } from '../../text/collectFaults.ts';
import { type Note, type Place, type Problem, quotingPeople } from '../../text/problem.ts';
import { countStrangers, type StrangerPolicy, type Strangers } from '../matching/strangers.ts';
import { topNames } from './strangersTold.ts';

/** Edges of a graph file whose ends are no nodes of it. */
export interface DanglingEdges {
  /** Whether both ends are nodes; one that is none is counted. */
  passes(ends: readonly string[], place: () => Place): boolean;
  /** What is said of those that do not pass; beyond half of all edges, and under `refuse`, they are faults. */
  notes(faults: Faults): Note[];
}

export function danglingEdges(
  isNode: (name: string) => boolean,
  policy: StrangerPolicy = 'leave-out',
): DanglingEdges {
  const strangers = countStrangers();
  let edges = 0;
  return {
    passes(ends, place) {
      edges++;
      const lost = ends.filter((end) => !isNode(end));
      for (const end of lost) strangers.add(end, place);
      if (lost.length > 0) strangers.addLine();
      return lost.length === 0;
    },
    notes(faults) {
      if (strangers.lines === 0) return [];
      if (policy === 'leave-out' && strangers.lines <= edges / 2) return [leftOut(strangers, edges)];
      faults.add(() => refused(strangers, edges, policy));
      return [];
    },
  };
}

const leftOut = (strangers: Strangers, edges: number): Note => ({
  ...strangers.first,
  code: 'strangers',
  strength: 'mayChangeResult',
  ...quotingPeople((quotes) => ({
    en: `${strangers.lines} of ${edges} edges left out, for ends that are no nodes${quotes ? `: ${topNames(strangers, 'en')}` : ''}`,
    fr: `${strangers.lines} ${strangers.lines === 1 ? 'arête' : 'arêtes'} sur ${edges} ${strangers.lines === 1 ? 'écartée' : 'écartées'}, pour des bouts qui ne sont pas des nœuds${quotes ? ` : ${topNames(strangers, 'fr')}` : ''}`,
  })),
  remedy: {
    en: 'add these nodes if they are people; strangers: refuse makes it an error',
    fr: 'ajoutez ces nœuds si ce sont des personnes ; strangers: refuse en fait une erreur',
  },
});

const refused = (strangers: Strangers, edges: number, policy: StrangerPolicy): Problem => ({
  ...strangers.first,
  code: 'tie-to-nobody',
  message: {
    en: `${strangers.lines} of ${edges} edges have ends that are no nodes: ${topNames(strangers, 'en')}`,
    fr: `${strangers.lines} arêtes sur ${edges} ont un bout qui n’est pas un nœud : ${topNames(strangers, 'fr')}`,
  },
  remedy:
    policy === 'refuse'
      ? {
          en: 'add the nodes or remove the edges; strangers: leave-out leaves them out',
          fr: 'ajoutez les nœuds ou retirez les arêtes ; strangers: leave-out les écarte',
        }
      : {
          en: 'the edges probably name the nodes by something else than their ids: export both again, together',
          fr: 'les arêtes nomment sans doute les nœuds autrement que par leur id : exportez les deux à nouveau, ensemble',
        },
});
