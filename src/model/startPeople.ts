import { argsortDescending } from '../engine/argsortDescending.ts';
import { streamKey, uniform } from '../engine/draws.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { mostInnovativeFirst } from './choose/mostInnovativeFirst.ts';
import { CENTRE, DIVISION_HUB, UNIT_HUB } from './coordination/posts.ts';
import { COMMITTED } from './states.ts';
import { structureOf } from './structures/structures.ts';
import type { World } from './world.ts';

/** Cost of a hub lead's post, as a share of a full post-week [A]. */
const HUB_POST_COST = 0.2;

/** Documentation of these constants. */
export const startConstants: DocumentedConstants = {
  HUB_POST_COST: {
    value: HUB_POST_COST,
    en: 'cost of the post of a hub’s lead who is there from the start',
    fr: 'coût du poste d’un responsable de relais présent dès le départ',
    unit: 'share of a post',
    basis: 'A',
    range: [0.1, 0.5],
  },
};

/** Sets up week 0: who learns slowly, who is active already, and the structure they start in. */
export function startPeople(world: World): void {
  const { setting, learnsSlowly, skills } = world;
  const { climate, climateOf, worldKey } = setting;
  const slow = streamKey(worldKey, 'slow-learner');
  for (let i = 0; i < setting.size; i++)
    if (uniform(slow, i, 0) < (climateOf?.digitalDivide[i] ?? climate.digitalDivide)) learnsSlowly[i] = 1;

  const actives = activeAtStart(setting);
  for (const i of actives) {
    skills.set(i, setting.rule.startSkill);
    world.setState(i, COMMITTED);
  }
  setUpStart(world, actives);
}

/** Those named, or drawn: among the most innovative tenth first, evenly over the units where a structure stands. */
function activeAtStart(setting: World['setting']): number[] {
  const { size, start, innovativeness, rule, worldKey } = setting;
  if (start.people)
    return Array.from(start.people).sort((a, b) => innovativeness[b] - innovativeness[a] || a - b);
  const count = Math.round(start.active * size);
  if (count === 0) return [];
  const byInnovativeness = mostInnovativeFirst(setting);
  if (structureOf(start.structure).initial !== undefined)
    return Array.from(roundByRound(setting, byInnovativeness, count));
  const stream = streamKey(worldKey, 'active-at-start');
  const first = Math.max(1, Math.round(rule.startAmong * size));
  const shuffled = (people: Uint32Array): number[] => {
    // the smallest lot first; of equal ones, the lower row
    const lots = Float64Array.from(people, (i) => -uniform(stream, i, 0));
    return Array.from(
      argsortDescending(lots, (a, b) => people[a] - people[b]),
      (place) => people[place],
    );
  };
  const among = shuffled(byInnovativeness.subarray(0, first)).slice(0, count);
  if (count <= first) return among;
  return [...among, ...shuffled(byInnovativeness.subarray(first)).slice(0, count - first)];
}

/** Round after round, the most innovative person left in each unit, until there are `count`. */
function roundByRound(
  { unit, unitNames }: Pick<World['setting'], 'unit' | 'unitNames'>,
  byInnovativeness: Uint32Array,
  count: number,
): Uint32Array {
  const size = byInnovativeness.length;
  const reached = new Uint32Array(unitNames.length + 1);
  const nextOfRound = new Uint32Array(size + 1);
  const round = Uint32Array.from(byInnovativeness, (i) => reached[unit[i] + 1]++);
  for (const r of round) nextOfRound[r + 1]++;
  for (let r = 0; r < size; r++) nextOfRound[r + 1] += nextOfRound[r];
  const people = new Uint32Array(size);
  for (let k = 0; k < size; k++) people[nextOfRound[round[k]]++] = byInnovativeness[k];
  return people.subarray(0, count);
}

/** Everybody of the structure that the organisation starts in holds their post, and every tie is live. */
function setUpStart({ setting, coordination }: World, actives: readonly number[]): void {
  const { start, unit, division } = setting;
  const { initial } = structureOf(start.structure);
  if (initial === undefined) return;
  const structure = initial(setting, actives, setting.rule.hubsPerCentreMember, setting.worldKey);
  const open = (
    kind: typeof CENTRE | typeof DIVISION_HUB | typeof UNIT_HUB,
    person: number,
    above: number,
  ) => {
    const post = coordination.open(
      {
        kind,
        unit: kind === CENTRE ? -1 : unit[person],
        division: division[person],
        fill: 'volunteers',
        cost: kind === CENTRE ? 1 : HUB_POST_COST,
        function: '',
        above,
      },
      0,
    );
    coordination.stand(post);
    coordination.appoint(post, person);
    if (kind !== CENTRE) coordination.setLive(person, true);
    return post;
  };
  for (const person of structure.centre) open(CENTRE, person, -1);
  const divisionPosts = new Map<number, number>();
  for (const [d, person] of structure.divisionHubs)
    divisionPosts.set(d, open(DIVISION_HUB, person, -1).index);
  for (const person of structure.unitHubs.values())
    if (coordination.postOf[person] < 0) open(UNIT_HUB, person, divisionPosts.get(division[person]) ?? -1);
  for (const person of structure.contributors) {
    coordination.offerCentre(person);
    coordination.setLive(person, true);
  }
  for (const [person, u] of structure.practitioners) {
    const hub = coordination.hubOf(u);
    if (hub === undefined) continue;
    coordination.offerHub(person, hub);
    coordination.setLive(person, true);
  }
  for (const [a, b] of structure.peers) coordination.peers.offer(a, b, true);
}
