import { seedKey, streamKey, worldKey } from '../../engine/draws.ts';
import { toNetwork } from '../../engine/network.ts';
import { dispositions, drawPopulation } from '../../model/drawPopulation.ts';
import type { Rule } from '../../model/rules/rules.ts';
import type { External, Setting } from '../../model/setting.ts';
import { influenceArcs } from '../../org/influence.ts';
import { adopterTypes, type Category, type ExternalParties, type Org } from '../../org/org.ts';
import { spanners } from '../../org/spanners.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import type { Note } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { climateOfPeople } from './climateOfPeople.ts';
import { startRows } from './startRows.ts';

type ChangeRule = Extract<Rule, { kind: 'change' }>;

/** What is told while a scenario becomes numbers. */
export const compiling: Text = { en: 'compiling', fr: 'compilation' };

/** Weights are whole 256ths of the mean tie. */
const WEIGHT_UNITS = 256;
/** Seats a week that every organisation has [A]. */
const LEAST_SEATS = 4;

/** Documentation of these constants. */
export const settingConstants: DocumentedConstants = {
  LEAST_SEATS: {
    value: LEAST_SEATS,
    en: 'training seats that every organisation has, however small',
    fr: 'places de formation de toute organisation, si petite soit-elle',
    unit: 'seats a week',
    basis: 'A',
    range: [1, 10],
  },
};

/**
 * The organisation of one possible world as the model sees it, in this scenario's climate, with its target and start.
 * What the organisation does not say of its people is drawn anew in each world.
 */
export function settingOf(
  source: ScenarioSource,
  rule: ChangeRule,
  org: Org,
  world: number,
  onStage?: OnProgress,
): { setting: Setting; notes: Note[] } {
  onStage?.(compiling, 0);
  const { scenario } = source;
  const { population, resources, target, start, horizon } = scenario;
  const { units: _parts, ...climate } = scenario.climate;
  const key = seedKey(scenario.seed);
  const ofWorld = worldKey(key, world);
  const notes: Note[] = [];
  const unit = org.unit.labels.length > 0 ? org.unit : standIn(org, notes);

  const { adopterType, innovativeness } = drawPopulation(
    { size: org.size, unit: unit.of, given: org.adopterType },
    adopterTypes.map((type) => population.adopterTypes[type]),
    population.betweenUnits,
    streamKey(ofWorld, 'population'),
  );
  onStage?.(compiling, 0.3);
  const climateOf = climateOfPeople(source, unit, org);
  const { readiness } = org;
  const parts = { climateOf, readiness };
  const { threshold, proneness } = dispositions(innovativeness, population.threshold, climate, rule, parts);
  // a threshold that is known is taken as it is, whatever the climate
  if (org.threshold)
    for (let i = 0; i < org.size; i++) if (!Number.isNaN(org.threshold[i])) threshold[i] = org.threshold[i];

  onStage?.(compiling, 0.4);
  const credible = adopterTypes.indexOf('earlyAdopter');
  const spans = rule.spannerVoice === 1 ? undefined : spanners(org, unit);
  const voiceOf = (influencer: number) =>
    (adopterType[influencer] <= credible ? rule.credibility : 1) *
    (spans?.[influencer] === 1 ? rule.spannerVoice : 1);
  const arcs = influenceArcs(org, { down: rule.managerVoice, up: rule.upwardVoice });
  const network = toNetwork(org.size, arcs, (weight, influencer) =>
    Math.max(1, Math.round(WEIGHT_UNITS * weight * voiceOf(influencer))),
  );

  onStage?.(compiling, 0.9);

  const everybody = new Int32Array(org.size);
  for (let i = 0; i < org.size; i++) everybody[i] = i;
  const members = membersByUnit(unit);
  const nobody = new Int32Array(0);
  const divisions = mostCommon(members, org.division);

  const setting: Setting = {
    size: org.size,
    // a getter would make every setting but the first a slow object
    ids: () => org.ids,
    unit: unit.of,
    unitNames: unit.labels,
    division: org.division.of,
    divisionNames: org.division.labels,
    function: org.function.of,
    functionNames: org.function.labels,
    customerFacing: org.customerFacing,
    external: org.external && contactsOf(org.external),
    level: knownLevels(org.level),
    manager: org.manager,
    everybody,
    managers: leaders(org),
    membersOf: (which) => members[which] ?? nobody,
    divisionOf: (which) => divisions[which] ?? -1,
    network,
    adopterType,
    innovativeness,
    threshold,
    proneness,
    rule,
    climate,
    climateOf,
    resources: { ...resources, seats: Math.max(LEAST_SEATS, resources.seats * org.size) },
    target,
    start: { structure: start.structure, active: start.active, people: startRows(source, org) },
    horizon,
    key,
    worldKey: ofWorld,
  };
  return { setting, notes };
}

/** Communities of contacts where no units are given; the reader is told. */
function standIn({ unit, communities: found }: Org, notes: Note[]): Category {
  if (found === undefined) return unit;
  notes.push({
    code: 'communities-for-units',
    strength: 'mayChangeResult',
    message: {
      en: `the organisation names no units: its ${found.labels.length} communities of contacts (Louvain) stand in for them`,
      fr: `l’organisation ne nomme aucune unité : ses ${found.labels.length} communautés de contacts (Louvain) en tiennent lieu`,
    },
    remedy: {
      en: 'give the people a unit column if there are units',
      fr: 'donnez une colonne d’unité aux personnes s’il y a des unités',
    },
  });
  return found;
}

/** Whom each external party knows, in any of the sources, each person once. */
function contactsOf({ ids, ties }: ExternalParties): External {
  const known = ids.map(() => new Set<number>());
  for (const { party, person } of ties)
    party.forEach((p, t) => {
      known[p].add(person[t]);
    });
  const first = new Uint32Array(ids.length + 1);
  known.forEach((people, p) => {
    first[p + 1] = first[p] + people.size;
  });
  return {
    size: ids.length,
    first,
    person: Int32Array.from(known.flatMap((people) => [...people].sort(ascending))),
  };
}

const ascending = (a: number, b: number) => a - b;

/** Rows of the people of each unit, ascending. */
function membersByUnit({ labels, of }: Category): Int32Array[] {
  const sizes = new Int32Array(labels.length);
  for (const unit of of) if (unit >= 0) sizes[unit]++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) members[of[i]][sizes[of[i]]++] = i;
  return members;
}

/** The label that most of the people of each group have, the first of several; −1 where none has one. */
function mostCommon(groups: readonly Int32Array[], { of, labels }: Category): Int32Array {
  const counts = new Int32Array(labels.length);
  return Int32Array.from(groups, (people) => {
    let best = -1;
    for (const i of people) if (of[i] >= 0) counts[of[i]]++;
    for (const i of people) {
      const label = of[i];
      if (label < 0) continue;
      if (best < 0 || counts[label] > counts[best] || (counts[label] === counts[best] && label < best))
        best = label;
    }
    for (const i of people) if (of[i] >= 0) counts[of[i]] = 0;
    return best;
  });
}

/** Rows of those to whom somebody reports, ascending. */
function leaders({ size, manager }: Org): Int32Array {
  const leads = new Uint8Array(size);
  if (manager) for (const boss of manager) if (boss >= 0) leads[boss] = 1;
  let count = 0;
  for (const is of leads) count += is;
  const rows = new Int32Array(count);
  count = 0;
  for (let i = 0; i < size; i++) if (leads[i] === 1) rows[count++] = i;
  return rows;
}

/** The levels themselves where all are known; unknown ones stand below all others. */
function knownLevels(level: Int32Array): Int32Array {
  let deepest = 0;
  let unknown = false;
  for (const layers of level) {
    if (layers > deepest) deepest = layers;
    if (layers < 0) unknown = true;
  }
  return unknown ? level.map((layers) => (layers < 0 ? deepest + 1 : layers)) : level;
}
