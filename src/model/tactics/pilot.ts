import * as z from 'zod';
import { CENTRE } from '../coordination/posts.ts';
import { COACHING_HOURS } from '../ledger.ts';
import { addHours, combineLevers } from '../lever.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address, unitOf } from '../targeting/scope.ts';
import { OPEN_WEEKS } from '../training.ts';
import type { World } from '../world.ts';

/** Functions of the centre that complement a unit's; communication and legal complement any. */
const complements: Record<string, readonly string[]> = {
  marketing: ['product', 'marketing'],
  hr: ['hr'],
  crm: ['sales', 'crm'],
};
const complementAny = ['communication', 'legal'];

/** The functions, in small letters, that are read by their names. */
export const complementing: ReadonlySet<string> = new Set([
  ...Object.entries(complements).flatMap(([central, own]) => [central, ...own]),
  ...complementAny,
]);

export const pilot = defineTactic({
  kind: 'pilot',
  title: { en: 'Pilot unit', fr: 'Unité pilote' },
  length: 'weeks',
  summary: {
    en: 'Trains a unit, pairs it with the centre and shows it to neighbouring units.',
    fr: 'Forme une unité, la jumelle avec le centre et la montre aux unités voisines.',
  },
  params: {
    who: audience('unit'),
    hours: decision(z.number().min(0).max(2000).optional(), {
      en: 'the unit’s own course, in hours a person, those of earlier courses included; left out: that of the resources',
      fr: 'la formation de l’unité, en heures par personne, celles déjà suivies comprises ; sans valeur : celle des ressources',
      unit: 'hours',
      basis: 'A',
    }),
    open: decision(weeks(1).default(OPEN_WEEKS), {
      en: 'weeks for which that course stands open',
      fr: 'semaines pendant lesquelles cette formation reste ouverte',
      unit: 'weeks',
      basis: 'A',
    }),
    weeks: decision(weeks(1).default(26), {
      en: 'how long the centre coaches',
      fr: 'durée de l’accompagnement par le centre',
      unit: 'weeks',
      basis: 'A',
    }),
    complementary: decision(z.boolean().default(true), {
      en: 'the centre sends a function that complements the unit’s, where it has one',
      fr: 'le centre envoie une fonction complémentaire de celle de l’unité, s’il en a une',
      unit: 'yes or no',
      basis: 'A',
    }),
    coaching: decision(share().default(0.5), {
      en: 'coaching by the centre; full where functions complement each other',
      fr: 'accompagnement par le centre ; total si les fonctions se complètent',
      unit: 'share',
      basis: 'A',
    }),
    shown: decision(share().default(0.2), {
      en: 'communication to neighbouring units',
      fr: 'communication aux unités voisines',
      unit: 'share',
      basis: 'A',
    }),
    neighbours: decision(share().default(0.05), {
      en: 'share of the unit’s tie weight from which another unit is its neighbour; range 2–15 %',
      fr: 'part du poids des liens de l’unité à partir de laquelle une autre est sa voisine ; plage 2–15 %',
      unit: 'share',
      basis: 'A',
    }),
    complementaryCommunication: decision(share().default(0.3), {
      en: 'communication in the unit where functions complement each other',
      fr: 'communication dans l’unité si les fonctions se complètent',
      unit: 'share',
      basis: 'A',
    }),
  },
  addresses: true,
  begin(params, world, scope, begun) {
    const { setting, levers } = world;
    const people = resolveAudience(params.who, world, scope, begun);
    address(scope, people);
    const unit = unitOf(scope);
    const own = commonFunction(setting, people);
    world.training.ask(world, people, params.hours ?? setting.resources.course, {
      attendance: 'offered',
      inAll: true,
      byChampions: false,
      until: begun + params.open - 1,
      unit: wholeUnit(setting, people),
    });
    let seen: { informal: boolean; units: number[] } | undefined;
    const shownTo = () => {
      // listening changes which neighbours the plan knows of; nothing else does
      if (seen?.informal !== world.knowsInformal)
        seen = {
          informal: world.knowsInformal,
          units: unit < 0 ? [] : neighbours(world, unit, params.neighbours),
        };
      return seen.units;
    };
    return (week) => {
      if (week >= begun + params.weeks) return false;
      const paired = world.coordination.members > 0;
      const fits = paired && params.complementary && complemented(world, own);
      const strength = !paired ? 0 : fits ? 1 : params.coaching;
      const coaching = world.ledger.coach(strength, people.length, 1) ? strength : 0;
      combineLevers(levers.coaching, people, coaching);
      if (fits) combineLevers(levers.communication, people, params.complementaryCommunication);
      addHours(levers.requestedHours, people, coaching * COACHING_HOURS);
      for (const neighbour of shownTo())
        combineLevers(levers.communication, setting.membersOf(neighbour), params.shown);
      return true;
    };
  },
});

/** The unit that these people are, all of them and nobody else; undefined where they are none. */
function wholeUnit({ unit, membersOf }: World['setting'], people: Int32Array): number | undefined {
  const first = people.length > 0 ? unit[people[0]] : -1;
  const isWhole = first >= 0 && people.length === membersOf(first).length;
  return isWhole && people.every((i) => unit[i] === first) ? first : undefined;
}

/** Units that hold at least such a share of a unit's tie weight; before listening, of its reporting lines. */
function neighbours({ setting, knowsInformal }: World, unit: number, share: number): number[] {
  const between = new Float64Array(setting.unitNames.length);
  let total = 0;
  const add = (other: number, weight: number) => {
    total += weight;
    if (other >= 0 && other !== unit) between[other] += weight;
  };
  const { network, manager } = setting;
  if (knowsInformal) {
    for (const i of setting.membersOf(unit))
      for (let t = network.first[i]; t < network.first[i + 1]; t++)
        add(setting.unit[network.follower[t]], network.weight[t]);
  } else if (manager) {
    manager.forEach((boss, i) => {
      if (boss < 0) return;
      if (setting.unit[i] === unit) add(setting.unit[boss], 1);
      if (setting.unit[boss] === unit) add(setting.unit[i], 1);
    });
  }
  const found: number[] = [];
  for (let other = 0; other < between.length; other++)
    if (between[other] > 0 && between[other] >= share * total) found.push(other);
  return found;
}

/** The function that most of these people have; undefined where nobody has any. */
function commonFunction(setting: World['setting'], people: Int32Array): string | undefined {
  const counts = new Float64Array(setting.functionNames.length);
  for (const i of people) if (setting.function[i] >= 0) counts[setting.function[i]]++;
  return setting.functionNames[counts.indexOf(Math.max(...counts))]?.toLowerCase();
}

/** Whether a function of the centre complements the one most people of the pilot have. */
function complemented({ coordination }: World, own: string | undefined): boolean {
  if (own === undefined) return false;
  return coordination.posts.some(({ kind, holder, function: name }) => {
    if (kind !== CENTRE || holder < 0) return false;
    const central = name.toLowerCase();
    return complementAny.includes(central) || (complements[central]?.includes(own) ?? false);
  });
}
