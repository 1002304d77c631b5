import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import type { Comparison } from '../../../src/experiment/comparison.ts';
import { cascadeOf } from '../../../src/experiment/explain/adoptionCascade.ts';
import { everyTransition, weeksOf } from '../../../src/experiment/explain/everyTransition.ts';
import { explainPerson } from '../../../src/experiment/explain/explainPerson.ts';
import { nearestMedians } from '../../../src/experiment/explain/nearestMedians.ts';
import { replay } from '../../../src/experiment/explain/replay.ts';
import type { Prepared } from '../../../src/experiment/prepare.ts';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { load } from '../../../src/model/metrics/people.ts';
import { states } from '../../../src/model/states.ts';
import { tactics } from '../../../src/model/tactics/tactics.ts';
import { saidPlainly } from '../../../src/report/board/segments.ts';
import { cascadeViewOf } from '../../../src/report/page/cascadeView.ts';
import { loadHundredths } from '../../../src/report/page/loadHundredths.ts';
import { HIDDEN, type WhyView, type WorldView } from '../../../src/report/page/peopleView.ts';
import { statesShown, stateWords } from '../../../src/report/page/stateWords.ts';
import { tacticWords } from '../../../src/report/page/tacticWords.ts';
import { whyViewOf } from '../../../src/report/page/whyView.ts';
import { worldViewOf } from '../../../src/report/page/worldView.ts';
import { personAsJson } from '../../../src/report/why/personAsJson.ts';

/** A firm of 48 in which people are obliged or won over, try, resist and give up. */
const text = `
horizon: 60w
replicates: 12
seed: 5
organisation:
  generate: { people: 48, units: 5, divisions: 1, sites: 1, span: 5, contacts: 8 }
climate: { leadership: 0.4, resistance: 1.2 }
start: { structure: organic, active: 8% }
target: { structure: coordinated, deadline: 52w }
plans:
  blitzkrieg: { style: blitzkrieg }
  voluntary: { style: voluntary }
assumptions: none
`;

let prepared: Prepared;
let comparison: Comparison;
let world: WorldView;
let real: Prepared;

beforeAll(async () => {
  prepared = await prepareText(text);
  comparison = await compare(prepared);
  world = worldViewOf(prepared, comparison, 'en');
  real = asReal(prepared);
});

/** The same people, as if they existed. */
function asReal(all: Prepared): Prepared {
  const org = { ...all.org, real: true };
  return {
    ...all,
    org,
    plans: all.plans.map((plan) => ({
      ...plan,
      inWorldOf(replicate) {
        const there = plan.inWorldOf(replicate);
        return {
          ...there,
          change: there.change && { ...there.change, org: { ...there.change.org, real: true } },
        };
      },
    })),
  };
}

const changeOf = (plan: string, replicate: number) =>
  prepared.plans.find(({ name }) => name === plan)!.inWorldOf(replicate).change!;

/** What the first fourteen did, under a plan in the world that is looked into; asked once for each plan. */
const asked = new Map<string, Promise<WhyView[]>>();
function whyOfMany(plan: string): Promise<WhyView[]> {
  const found = asked.get(plan) ?? askOfMany(plan);
  asked.set(plan, found);
  return found;
}
async function askOfMany(plan: string): Promise<WhyView[]> {
  const views: WhyView[] = [];
  for (let person = 0; person < 14; person++)
    views.push(await whyViewOf(prepared, comparison, { plan, replicate: world.replicate, person }, 'en'));
  return views;
}

/** What would have changed a week, once it was played. */
function rowsOf({ instead }: WhyView) {
  if (instead === undefined || instead === 'awaited') throw new Error('was not played');
  return instead.rows;
}

describe('the replicate nearest the medians', () => {
  test('lies nearest in all columns together, each counted in its own spread; the first of equals', () => {
    const wide = Float64Array.of(0, 100, 50, 40, 60);
    const narrow = Float64Array.of(0.5, 0.5, 0.9, 0.5, 0.1);
    expect(nearestMedians([wide])).toBe(2);
    expect(nearestMedians([wide, narrow])).toBe(3);
    expect(nearestMedians([Float64Array.of(1, 1, 1)])).toBe(0);
  });

  test('is not one that did not come', () => {
    expect(nearestMedians([Float64Array.of(NaN, 9, 5, 1), Float64Array.of(3, 3, NaN, 3)])).toBe(1);
    expect(nearestMedians([])).toBe(0);
  });
});

describe('the view of a world', () => {
  test('is of the world that stands for every plan, unless another is asked for', () => {
    expect(world.named).toBe(`world ${world.replicate} of 12, the one nearest the median of every plan`);
    const other = (world.replicate + 1) % 12;
    expect(worldViewOf(prepared, comparison, 'fr', other).named).toBe(`monde ${other} sur 12`);
    expect(worldViewOf(prepared, comparison, 'fr', world.replicate).named).toMatch(/, le plus proche/);
  });

  test('seats the organisation that stands in that world', () => {
    const { org } = changeOf('blitzkrieg', world.replicate);
    expect(world.names).toEqual(org.ids);
    expect(world.seats.units.map(({ name }) => name).sort()).toEqual([...org.unit.labels].sort());
    for (let row = 0; row < org.size; row++)
      expect(world.seats.units[world.seats.unitOf[row]].name).toBe(org.unit.labels[org.unit.of[row]]);
  });

  test('has the states that the transitions lead through, and a change for every difference', () => {
    for (const { plan, states: seen, changes } of world.plans) {
      const change = changeOf(plan, world.replicate);
      const weeks = weeksOf(everyTransition(change, world.replicate), 60);
      for (const [week, column] of weeks.entries())
        expect(seen.subarray(week * 48, (week + 1) * 48)).toEqual(column);
      const again = seen.slice(0, 48);
      changes.week.forEach((week, k) => {
        const row = changes.person[k];
        expect(seen[week * 48 + row]).not.toBe(seen[(week - 1) * 48 + row]);
        again[row] = seen[week * 48 + row];
      });
      expect(again).toEqual(seen.slice(60 * 48));
    }
  });

  test('has the posts and the live ties of each week', () => {
    const view = world.plans.find(({ plan }) => plan === 'blitzkrieg')!;
    const at = (week: number) => (spell: { from: number; to: number }) =>
      spell.from <= week && week < spell.to;
    expect(view.posts.length).toBeGreaterThan(3);
    replay(changeOf('blitzkrieg', world.replicate), world.replicate, {
      afterCommit({ coordination }, week) {
        const holders = coordination.posts.flatMap(({ holder }) => (holder < 0 ? [] : [holder]));
        expect(
          view.posts
            .filter(at(week))
            .map(({ person }) => person)
            .sort((a, b) => a - b),
        ).toEqual(holders.sort((a, b) => a - b));
        expect(view.ties.filter(at(week)).length).toBe(coordination.liveTies());
      },
    });
  });

  test('has the hours asked of everybody in each week, against what they can give', () => {
    const view = world.plans.find(({ plan }) => plan === 'blitzkrieg')!;
    expect(world.capacity).toBe(2);
    expect(view.load.subarray(0, 48).every((asked) => asked === 0)).toBe(true);
    let most = 0;
    replay(changeOf('blitzkrieg', world.replicate), world.replicate, {
      afterCommit(there, week) {
        for (let row = 0; row < 48; row++) {
          const asked = load.each(there, row);
          const seen = view.load[week * 48 + row];
          expect([seen > 100, seen > 0]).toEqual([asked > 1, asked > 0]);
          if (asked > 0.01 && asked <= 2.54) expect(Math.abs(seen - asked * 100)).toBeLessThanOrEqual(1);
          most = Math.max(most, asked);
        }
      },
    });
    expect(most).toBeGreaterThan(0.3);
  });

  test('hides types and small units of people who exist, and calls nobody by their identifier', () => {
    const view = worldViewOf(real, comparison, 'en', world.replicate);
    expect(view.types).toBeUndefined();
    expect(view.names.filter((name) => world.names.includes(name))).not.toEqual(world.names);
    const { units, unitOf } = view.seats;
    expect(units.some(({ hidden }) => hidden)).toBe(true);
    for (const { states: seen, load: asked, changes, posts, ties } of view.plans) {
      for (const [k, state] of seen.entries())
        expect([state === HIDDEN, asked[k] === HIDDEN]).toEqual(Array(2).fill(units[unitOf[k % 48]].hidden));
      for (const person of [
        ...changes.person,
        ...posts.map((post) => post.person),
        ...ties.flatMap(({ a, b }) => [a, b]),
      ])
        expect(units[unitOf[person]].hidden).toBe(false);
    }
  });
});

describe('why a person did what they did', () => {
  test('is what the command line tells', async () => {
    const { replicate } = world;
    for (const plan of ['blitzkrieg', 'voluntary'])
      for (const [person, view] of (await whyOfMany(plan)).entries()) {
        const why = await explainPerson(changeOf(plan, replicate), replicate, person, {
          week: view.moments[view.moment]?.week,
        });
        const told = personAsJson(why, { language: 'en', names: world.names, reveal: true }) as unknown as {
          states: string[];
          transitions: {
            week: number;
            to: string;
            by: string;
            drive: Record<string, number>;
            draw: number;
            exits: { to: string; probability: number }[];
            contacts: { person: string; contribution: number }[];
          }[];
          tactics?: { week: number | null }[];
          ties?: { week: number | null }[];
        };
        expect(Array.from(view.states, (state) => states[state])).toEqual(told.states);
        expect(view.moments.map(({ week, to }) => [week, states[to]])).toEqual(
          told.transitions.map(({ week, to }) => [week, to]),
        );
        const moment = told.transitions[view.moment];
        if (moment === undefined) continue;
        if (view.luck !== undefined) {
          const place = moment.exits.findIndex(({ to }) => to === moment.to);
          expect(view.luck.probability).toBe(moment.exits[place].probability);
          expect(view.luck.draw).toBe(moment.draw);
          expect(view.luck.draw).toBeGreaterThanOrEqual(view.luck.above);
          expect(view.luck.draw).toBeLessThan(view.luck.above + view.luck.probability);
        }
        for (const [k, contact] of (view.contacts?.loudest ?? []).entries())
          expect([contact.name, contact.contribution]).toEqual([
            moment.contacts[k].person,
            moment.contacts[k].contribution,
          ]);
        const differ = [...told.tactics!, ...told.ties!].filter(({ week }) => week !== moment.week);
        expect(rowsOf(view).length).toBe(
          Math.min(4, differ.length - told.tactics!.filter(({ week }) => week !== moment.week).length) +
            told.tactics!.filter(({ week }) => week !== moment.week).length,
        );
      }
  });

  test('tells of the quantity that the decision used, in parts that add up to it', async () => {
    const seen = new Set<string>();
    for (const view of await whyOfMany('blitzkrieg')) {
      if (view.drove === undefined) continue;
      const parts = view.drove.parts.filter(({ isSum }) => !isSum);
      const sum = view.drove.parts.at(-1)!;
      expect(sum.isSum).toBe(true);
      expect(parts.reduce((whole, { value }) => whole + value, 0)).toBeCloseTo(sum.value, 12);
      seen.add(sum.name);
    }
    expect([...seen].sort()).toEqual(['carries the trial', 'drive', 'drive to mean it']);
  });

  test('has nothing more to say after a post, a turnover or being addressed', async () => {
    const { replicate } = world;
    const { transitions } = everyTransition(changeOf('blitzkrieg', replicate), replicate);
    for (const cause of ['post', 'turnover', 'addressed'])
      for (const { person, week } of transitions.filter((each) => each.cause === cause).slice(0, 2)) {
        const asked = { plan: 'blitzkrieg', replicate, person, week };
        const { drove, luck, moments, moment } = await whyViewOf(prepared, comparison, asked, 'en');
        expect([moments[moment].week, drove, luck]).toEqual([week, undefined, undefined]);
      }
    const causes = new Set(transitions.map(({ cause }) => cause));
    expect([...causes]).toEqual(expect.arrayContaining(['post', 'turnover', 'addressed']));
  });

  test('can be asked of every moment, in both languages', async () => {
    const which = { plan: 'blitzkrieg', replicate: world.replicate };
    for (let person = 0; person < 5; person++) {
      const { moments, name } = await whyViewOf(prepared, comparison, { ...which, person }, 'en');
      for (const [k, { week, to }] of moments.entries()) {
        const view = await whyViewOf(prepared, comparison, { ...which, person, week }, 'fr');
        expect(view.moment).toBe(k);
        expect(saidPlainly(view.sentence, 'fr')).toMatch(new RegExp(`^${name} .*semaine\\s${week}\\b.*\\.$`));
        expect(view.moments[k].label).toBe(`s. ${week} ${stateWords[to].one.fr}`);
      }
    }
  });

  test('is told first without what would have changed it, and then the same with it', async () => {
    const asked = { plan: 'blitzkrieg', replicate: world.replicate, person: 3 };
    const first: WhyView[] = [];
    const tell = (view: WhyView) => first.push(view);
    const whole = await whyViewOf(prepared, comparison, asked, 'en', {}, tell);
    expect(first).toEqual([{ ...whole, instead: 'awaited' }]);
    expect(rowsOf(whole)).toBeDefined();
  });

  test('is that nothing happened to those who never change', async () => {
    const views = await whyOfMany('nothing');
    const idle = views.filter(({ moments }) => moments.length === 0);
    expect(idle.length).toBeGreaterThan(0);
    for (const { name, states: began, sentence, moment, drove, contacts, luck, instead } of idle) {
      expect(saidPlainly(sentence, 'en')).toBe(
        `Nothing happened to ${name}: ${stateWords[began[0]].one.en} for all 60 weeks.`,
      );
      expect([moment, drove, contacts, luck, instead]).toEqual([
        -1,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('of people who exist shows no type, threshold or resentment, and no small unit', async () => {
    const { units, unitOf } = worldViewOf(real, comparison, 'en', world.replicate).seats;
    const names = new Set<string>();
    for (let person = 0; person < 48; person += 4) {
      const view = await whyViewOf(
        real,
        comparison,
        { plan: 'blitzkrieg', replicate: world.replicate, person },
        'en',
      );
      expect(view.isHidden).toBe(units[unitOf[person]].hidden);
      if (view.isHidden) {
        expect(saidPlainly(view.sentence, 'en')).toMatch(/fewer than 8 are not shown/);
        expect([view.name, view.about, view.states.length, view.moments.length, view.tied.length]).toEqual([
          '',
          '',
          0,
          0,
          0,
        ]);
        continue;
      }
      expect(view.about).not.toMatch(/innovator|adopter|majority|laggard/);
      expect(view.about).not.toContain(world.names[person]);
      for (const { name } of view.drove?.parts ?? []) names.add(name);
      for (const contact of view.contacts?.loudest ?? [])
        if (units[unitOf[contact.person]].hidden) expect([contact.unit, contact.state]).toEqual(['', HIDDEN]);
    }
    expect(names).toContain('own disposition');
    expect(names).not.toContain('threshold');
    expect(names).not.toContain('resentment');
  });
});

describe('the cascade of a world', () => {
  test('counts everybody by how they came to use, and says who won over whom', () => {
    const { replicate } = world;
    const view = cascadeViewOf(prepared, { plan: 'voluntary', replicate }, 'en');
    const cascade = cascadeOf(changeOf('voluntary', replicate), replicate);
    const sum = (of: (channel: (typeof view.channels)[number]) => number) =>
      view.channels.reduce((whole, channel) => whole + of(channel), 0);
    expect(sum(({ committed }) => committed)).toBe(cascade.committed.length);
    expect(sum(({ declared }) => declared)).toBe(cascade.declared.length);
    expect(view.won.by.length).toBe(cascade.committed.filter(({ by }) => by >= 0).length);
    expect(view.sentences.at(-1)).toBe('Nobody was obliged under this plan.');
    const { by, person, week, parent } = view.won;
    for (const [k, place] of parent.entries())
      if (place >= 0) expect([person[place], week[place] < week[k]]).toEqual([by[k], true]);
    for (const { channel, declared, committed, came } of view.channels) {
      const all = [...cascade.declared, ...cascade.committed].filter((each) => each.channel === channel);
      expect(came.person.length).toBe(declared + committed);
      expect(new Set(came.person)).toEqual(new Set(all.map((each) => each.person)));
      expect([...came.week]).toEqual([...came.week].sort((a, b) => a - b));
    }
    const obliged = cascadeViewOf(prepared, { plan: 'blitzkrieg', replicate }, 'fr');
    expect(obliged.sentences.at(-1)).toBe('Sous ce plan, des personnes ont été obligées.');
  });
});

describe('the cascade of people who exist', () => {
  test('tells of nobody in units that are too small to be shown', () => {
    const { replicate } = world;
    const { seats, names } = worldViewOf(real, comparison, 'en', replicate);
    const isHidden = (row: number) => seats.units[seats.unitOf[row]].hidden;
    const view = cascadeViewOf(real, { plan: 'voluntary', replicate }, 'en');
    const told = [
      ...view.won.by,
      ...view.won.person,
      ...view.influencers.map(({ person }) => person),
      ...view.channels.flatMap(({ came }) => [...came.person]),
    ];
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(isHidden)).toEqual([]);
    for (const [row, name] of names.entries())
      if (isHidden(row)) expect(view.sentences.join(' ')).not.toContain(name);
  });
});

describe('hours asked, in hundredths of what a person can give', () => {
  test('are above all of it, and above nothing, where more is asked and where anything is', () => {
    expect([0, 0.001, 0.374, 0.999, 1, 1.0001, 1.5, 9].map(loadHundredths)).toEqual([
      0, 1, 37, 100, 100, 101, 150, 254,
    ]);
  });
});

describe('words', () => {
  test('there are for every state and for every kind of tactic', () => {
    expect([...statesShown].sort()).toEqual(states.map((_, code) => code));
    expect(stateWords).toHaveLength(states.length);
    expect(Object.keys(tacticWords)).toEqual(tactics.map(({ kind }) => kind));
  });
});
