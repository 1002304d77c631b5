import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import {
  CENTRE,
  CONTRIBUTOR_TIE,
  type CoordinationTies,
  DIVISION_HUB,
  HUB_TIE,
  NO_POST,
  PEER_TIE,
  UNIT_HUB,
} from '../coordination/posts.ts';
import { type ClassBounds, usualBounds } from './classBounds.ts';

/**
 * A structure is measured, never set: this reads off the live coordination ties who publishes, who is coordinated
 * and which units and divisions stand on their own feet (model page, §5). Everything is counted in whole numbers.
 */

/** People, posts and ties as one reading sees them. */
export interface Shape {
  readonly size: number;
  /** Unit of each person, −1 for none, and how many units there are. */
  readonly unit: Int32Array;
  readonly units: number;
  readonly division: Int32Array;
  readonly divisions: number;
  /** 1 for those who are active in this reading: declared users on paper, the committed effectively. */
  readonly active: Uint8Array;
  readonly post: Uint8Array;
  /** 1 for hub leads whose hub does not work in this reading (*paper hubs*): no tie of the hub counts. */
  readonly paperHub: Uint8Array;
  /** Where the reading notes who is coordinated: 1 for active people in the centre or within three live steps of it. */
  readonly coordinated?: Uint8Array;
  readonly ties: CoordinationTies;
}

/** What a reading finds, in numbers of people, units and divisions. */
export interface StructureMeasures {
  /** The bounds by which it is judged. */
  readonly bounds: ClassBounds;
  people: number;
  actives: number;
  /** K: active centre members. */
  centre: number;
  /** Publishers outside the centre who are not coordinated. */
  rogues: number;
  /** Publishers who are in the centre or within three live steps of it. */
  coordinatedPublishers: number;
  units: number;
  /** Units with a coordinated publisher outside the centre. */
  autonomousUnits: number;
  /** People in the largest component of live peer ties, centre and hub leads left out. */
  peerComponent: number;
  /** Divisions with at least three coordinated publishers. */
  divisions: number;
  /** Those of them whose hub is tied to the centre and leads at least half of their coordinated publishers. */
  ledDivisions: number;
  /** Active leads of working hubs that are coordinated. */
  hubs: number;
}

/** Live steps from the centre within which somebody counts as coordinated. */
export const REACH = 3;
const FAR = 255;
/** Coordinated publishers from which a division is large enough to be judged. */
const DIVISION_SIZE = 3;
export const isLargeDivision = (publishers: number): boolean => publishers >= DIVISION_SIZE;

/** A reading in which nobody is active yet. */
export const createStructureMeasures = (
  people: number,
  units: number,
  bounds: ClassBounds = usualBounds,
): StructureMeasures => ({
  bounds,
  people,
  actives: 0,
  centre: 0,
  rogues: 0,
  coordinatedPublishers: 0,
  units,
  autonomousUnits: 0,
  peerComponent: 0,
  divisions: 0,
  ledDivisions: 0,
  hubs: 0,
});

/**
 * Whether a live tie counts in a reading: both ends are active, and it is not a tie of a paper hub. Ties between peers
 * need no hub. The last row of the columns stands for the centre as a team, active where one of its members is.
 */
export function tieWorks(
  kind: number,
  upper: number,
  lower: number,
  active: Uint8Array,
  paperHub: Uint8Array,
): boolean {
  if (active[upper] !== 1 || active[lower] !== 1) return false;
  if (kind === PEER_TIE) return true;
  return paperHub[upper] !== 1 && (kind !== HUB_TIE || paperHub[lower] !== 1);
}

/** A reader with its own working columns, so that reading every week allocates nothing. */
export function measureStructure(
  size: number,
  units: number,
  divisions: number,
  bounds: ClassBounds = usualBounds,
) {
  const steps = new Uint8Array(size + 1);
  const isActive = new Uint8Array(size + 1);
  const onPaper = new Uint8Array(size + 1);
  const contributes = new Uint8Array(size);
  const leader = new Int32Array(size);
  const tiedToCentre = new Uint8Array(size);
  const component = new Int32Array(size);
  const componentSize = new Int32Array(size);
  const unitSeen = new Uint8Array(units);
  const publishersIn = new Int32Array(divisions);
  const ledIn = new Int32Array(divisions);
  const hubOfDivision = new Int32Array(divisions);
  const found = createStructureMeasures(size, units, bounds);

  return (shape: Shape): StructureMeasures => {
    const { active, post, paperHub, ties, unit, division } = shape;
    const team = size;

    // who is active, and who of them is the centre
    found.actives = 0;
    found.centre = 0;
    for (let i = 0; i < size; i++) {
      steps[i] = FAR;
      isActive[i] = active[i];
      onPaper[i] = paperHub[i];
      if (active[i] === 0) continue;
      found.actives++;
      if (post[i] !== CENTRE) continue;
      found.centre++;
      steps[i] = 0;
    }
    isActive[team] = found.centre > 0 ? 1 : 0;
    steps[team] = found.centre > 0 ? 0 : FAR;

    // spread from the centre, one live step at a time
    for (let hop = 1; hop <= REACH; hop++) {
      for (let t = 0; t < ties.count; t++) {
        const a = ties.upper[t];
        const b = ties.lower[t];
        const far = Math.max(steps[a], steps[b]);
        if (
          far <= hop ||
          Math.min(steps[a], steps[b]) !== hop - 1 ||
          !tieWorks(ties.kind[t], ties.upper[t], ties.lower[t], isActive, onPaper)
        )
          continue;
        if (steps[a] > hop) steps[a] = hop;
        else steps[b] = hop;
      }
    }

    // contributors hand their content on and do not publish, whoever takes it; leaders are found along hub ties
    contributes.fill(0);
    leader.fill(-1);
    tiedToCentre.fill(0);
    for (let t = 0; t < ties.count; t++) {
      const upper = ties.upper[t];
      const lower = ties.lower[t];
      const kind = ties.kind[t];
      if (kind === PEER_TIE || !tieWorks(ties.kind[t], ties.upper[t], ties.lower[t], isActive, onPaper))
        continue;
      if (kind === CONTRIBUTOR_TIE) {
        if (lower !== team && post[lower] !== CENTRE) contributes[lower] = 1;
      } else if (upper === team || lower === team) {
        const person = upper === team ? lower : upper;
        if (person !== team) tiedToCentre[person] = 1;
      } else if (lower !== upper) leader[lower] = upper;
    }

    // publishers, by unit and division
    unitSeen.fill(0);
    publishersIn.fill(0);
    ledIn.fill(0);
    hubOfDivision.fill(-1);
    found.rogues = 0;
    found.coordinatedPublishers = 0;
    found.autonomousUnits = 0;
    found.hubs = 0;
    shape.coordinated?.fill(0);
    for (let i = 0; i < size; i++) {
      if (active[i] === 1 && post[i] === DIVISION_HUB && paperHub[i] === 0 && division[i] >= 0)
        if (tiedToCentre[i] === 1) hubOfDivision[division[i]] = i;
    }
    for (let i = 0; i < size; i++) {
      if (active[i] === 0) continue;
      const coordinated = steps[i] <= REACH;
      if (coordinated && shape.coordinated) shape.coordinated[i] = 1;
      if (coordinated && (post[i] === UNIT_HUB || post[i] === DIVISION_HUB) && paperHub[i] === 0)
        found.hubs++;
      if (contributes[i] === 1) continue;
      if (!coordinated) {
        found.rogues++;
        continue;
      }
      found.coordinatedPublishers++;
      const d = division[i];
      if (d >= 0) {
        publishersIn[d]++;
        const hub = hubOfDivision[d];
        const lead = leader[i];
        if (hub >= 0 && (i === hub || lead === hub || (lead >= 0 && leader[lead] === hub))) ledIn[d]++;
      }
      const u = unit[i];
      if (post[i] === CENTRE || u < 0 || unitSeen[u] === 1) continue;
      unitSeen[u] = 1;
      found.autonomousUnits++;
    }
    found.divisions = 0;
    found.ledDivisions = 0;
    for (let d = 0; d < divisions; d++) {
      if (!isLargeDivision(publishersIn[d])) continue;
      found.divisions++;
      if (2 * ledIn[d] >= publishersIn[d]) found.ledDivisions++;
    }

    found.peerComponent = largestPeerComponent();
    return found;

    function largestPeerComponent(): number {
      let largest = 0;
      let any = false;
      for (let t = 0; t < ties.count && !any; t++) any = ties.kind[t] === PEER_TIE;
      if (!any) return 0;
      for (let i = 0; i < size; i++) {
        component[i] = i;
        componentSize[i] = 1;
      }
      const root = (i: number) => {
        while (component[i] !== i) {
          component[i] = component[component[i]];
          i = component[i];
        }
        return i;
      };
      for (let t = 0; t < ties.count; t++) {
        const a = ties.upper[t];
        const b = ties.lower[t];
        if (
          ties.kind[t] !== PEER_TIE ||
          a === team ||
          b === team ||
          post[a] !== NO_POST ||
          post[b] !== NO_POST
        )
          continue;
        if (!tieWorks(ties.kind[t], ties.upper[t], ties.lower[t], isActive, onPaper)) continue;
        const ra = root(a);
        const rb = root(b);
        if (ra === rb) continue;
        component[rb] = ra;
        componentSize[ra] += componentSize[rb];
        largest = Math.max(largest, componentSize[ra]);
      }
      return largest;
    }
  };
}

/** Documentation of these constants. */
export const readingConstants: DocumentedConstants = {
  REACH: {
    value: REACH,
    en: 'live steps from the centre within which somebody counts as coordinated',
    fr: 'pas vivants depuis le centre dans lesquels on compte comme coordonné',
    unit: 'steps',
    basis: 'A',
    range: [2, 4],
  },
  DIVISION_SIZE: {
    value: DIVISION_SIZE,
    en: 'coordinated people who publish, from which a division is judged',
    fr: 'personnes coordonnées qui publient, à partir desquelles une division est jugée',
    unit: 'people',
    basis: 'A',
    range: [2, 8],
  },
};
