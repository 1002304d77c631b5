import type { Org } from '../org.ts';
import { type AcrossUnits, acrossUnitsOf } from './acrossUnits.ts';
import { type Clustering, clusteringOf } from './clustering.ts';
import { contactGraph } from './contactGraph.ts';
import { type Degrees, degreesOf } from './degrees.ts';
import { type Distances, distancesOf } from './distances.ts';
import { type Reporting, reportingOf } from './reporting.ts';
import { tiesByTreeDistance } from './tiesByTreeDistance.ts';

/** What an organisation looks like, in the figures by which organisations are compared. */
export interface OrgStatistics {
  readonly people: number;
  /** Pairs of people in contact, in whichever source and direction. */
  readonly ties: number;
  readonly degree: Degrees;
  readonly clustering: Clustering;
  readonly distance: Distances;
  /** Undefined without units. */
  readonly units: AcrossUnits | undefined;
  /** Undefined without reporting lines. */
  readonly reporting: Reporting | undefined;
  /** Share of pairs tied by distance in the hierarchy, 1 to 6; undefined without reporting lines. */
  readonly tiesByTreeDistance: Float64Array | undefined;
}

/**
 * Measures an organisation. Contacts are the union of all ties, taken as an undirected simple graph; reporting lines
 * count as contacts only where they are among the ties. All people count, those without contacts included. Linear in
 * people and ties, but for paths up to 3,000 people, which are measured from everybody.
 */
export function orgStatistics(org: Org): OrgStatistics {
  const graph = contactGraph(org);
  const reporting = org.manager === undefined ? undefined : reportingOf(org.manager);
  return {
    people: org.size,
    ties: graph.contact.length / 2,
    degree: degreesOf(graph),
    clustering: clusteringOf(graph),
    distance: distancesOf(graph),
    units: acrossUnitsOf(org.unit, graph),
    reporting,
    tiesByTreeDistance:
      org.manager === undefined || reporting === undefined
        ? undefined
        : tiesByTreeDistance(org.manager, graph),
  };
}
