import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { gateMetrics } from '../../src/model/plans/gateSeries.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { canonical } from '../../src/scenario/canonical.ts';
import { compileStyle } from '../../src/scenario/plans/compileStyle.ts';
import type { ReadPlan } from '../../src/scenario/plans/readPlans.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { resolvedText } from '../../src/scenario/resolvedText.ts';
import { axesBetween, namedAxes } from '../../src/scenario/sections/axes.ts';
import { InputError } from '../../src/text/problem.ts';

const sources = { read: shippedFiles };
const head = 'version: 1\norganisation: { generate: { people: 60, units: 4, divisions: 2 } }\nhorizon: 40w\n';
const read = (plans: string, more = '') => parseScenario(`${head}${more}plans:\n${plans}`, 'f.yaml', sources);
const plansOf = async (plans: string, more = '') =>
  new Map((await read(plans, more)).plans.map((plan) => [plan.name, plan]));

/** Who follows whom, from which week on. */
const course = (plan: ReadPlan): string =>
  plan.next === undefined ? '' : ` ${plan.next.at} ${plan.next.plan.name}${course(plan.next.plan)}`;
const refusal = async (plans: string) => {
  const error: unknown = await read(plans).catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw new Error('the file was accepted', { cause: error });
  return error.problems[0];
};

const told = (week: number) => `{ steps: [ { id: tell, do: [ { tactic: announce, at: ${week} } ] } ] }`;
const gate = (fork: string) =>
  `{ steps: [ { id: try, do: [ { tactic: announce } ], gate: { when: "try.buyIn >= 90%", within: 5w, otherwise: { fork: ${fork} } } } ] }`;

describe('a fork', () => {
  test('is one plan until a week, and another from then on', async () => {
    const plans = await plansOf('  turn: { fork: { of: voluntary, at: 20w, continue: guerrilla } }\n');
    expect(course(plans.get('turn')!)).toBe(' 20 guerrilla');
  });

  test('of a fork turns at both weeks, in their order', async () => {
    const plans = await plansOf(`  one: ${told(1)}
  two: ${told(2)}
  three: ${told(3)}
  first: { fork: { of: one, at: 10w, continue: two } }
  later: { fork: { of: first, at: 20w, continue: three } }
  sooner: { fork: { of: first, at: 5w, continue: three } }
`);
    expect(course(plans.get('later')!)).toBe(' 10 two 20 three');
    // what the first turns to after it has been left does not happen
    expect(course(plans.get('sooner')!)).toBe(' 5 three');
    expect(course(plans.get('first')!)).toBe(' 10 two');
    expect(course(plans.get('one')!)).toBe('');
  });

  test('from itself is refused, also by way of others', async () => {
    expect(await refusal('  mine: { fork: { of: mine, at: 5w, continue: voluntary } }\n')).toMatchObject({
      code: 'plan-circle',
      path: 'plans.mine.fork.of',
    });
    const problem = await refusal(`  one: { fork: { of: voluntary, at: 5w, continue: two } }
  two: { fork: { of: guerrilla, at: 9w, continue: three } }
  three: { fork: { of: two, at: 9w, continue: voluntary } }
`);
    expect(problem.code).toBe('plan-circle');
    expect(problem.message.en).toContain('two → three → two');
  });

  test('to nowhere is refused, with the nearest name', async () => {
    const problem = await refusal('  mine: { fork: { of: voluntary, at: 5w, continue: guerilla } }\n');
    expect(problem).toMatchObject({ code: 'unknown-plan', path: 'plans.mine.fork.continue' });
    expect(problem.remedy.en).toContain('guerrilla');
  });
});

describe('a gate', () => {
  test('forks to another plan, or to a style', async () => {
    const plans = await plansOf(`  mine: ${gate('other')}\n  other: ${gate('voluntary')}\n`);
    expect(plans.get('mine')!.forks.get('other')).toBe(plans.get('other'));
    expect(
      plans
        .get('other')!
        .forks.get('voluntary')!
        .steps.map(({ id }) => id),
    ).toEqual(['deploy']);
  });

  test('and that of another plan may lead to each other, or to itself', async () => {
    const plans = await plansOf(`  one: ${gate('two')}\n  two: ${gate('one')}\n  again: ${gate('again')}\n`);
    expect(plans.get('one')!.forks.get('two')).toBe(plans.get('two'));
    expect(plans.get('two')!.forks.get('one')).toBe(plans.get('one'));
    expect(plans.get('again')!.forks.get('again')).toBe(plans.get('again'));
  });

  test('may lead to a plan that begins as its own, whichever stands first in the file', async () => {
    const lines = [
      `  mine: ${gate('turned')}\n`,
      '  turned: { fork: { of: mine, at: 20w, continue: voluntary } }\n',
    ];
    for (const order of [lines, lines.toReversed()]) {
      const plans = await plansOf(order.join(''));
      const turned = plans.get('mine')!.forks.get('turned')!;
      expect(turned).toBe(plans.get('turned'));
      expect(course(turned)).toBe(' 20 voluntary');
      // the plan that is taken over has the gates of the plan it begins as
      expect(turned.forks.get('turned')).toBe(turned);
    }
  });
});

describe('between two styles', () => {
  const targets = ['centralised', 'coordinated', 'dandelion', 'honeycomb', 'organic'] as const;

  test.each(targets)('towards %s, 0 % is the first and 100 % the second', async (structure) => {
    const plans = await plansOf(
      '  first: { between: [guerrilla, blitzkrieg], at: 0% }\n  last: { between: [guerrilla, blitzkrieg], at: 100% }\n',
      `target: { structure: ${structure} }\n`,
    );
    expect(plans.get('first')!.steps).toEqual(compileStyle(namedAxes.guerrilla, structure));
    expect(plans.get('last')!.steps).toEqual(compileStyle(namedAxes.blitzkrieg, structure));
  });

  test('half-way lies in the middle of every axis', async () => {
    expect(axesBetween(namedAxes.guerrilla, namedAxes.blitzkrieg, 0.5)).toEqual({
      breadth: 0.5,
      pace: (1 + 1 / 6) / 2,
      mandate: 0.45,
      champions: 0.5,
      support: 1,
    });
  });

  test('may lie between plans by axes, and plans that name a style', async () => {
    const plans =
      await plansOf(`  slow: { style: { breadth: 10%, pace: 10%, mandate: 0%, champions: 100%, support: 60% } }
  hard: { style: blitzkrieg }
  middle: { between: [slow, hard], at: 25% }
`);
    const slow = { breadth: 0.1, pace: 0.1, mandate: 0, champions: 1, support: 0.6 };
    expect(plans.get('middle')!.steps).toEqual(
      compileStyle(axesBetween(slow, namedAxes.blitzkrieg, 0.25), 'coordinated'),
    );
  });

  test('cannot lie between plans of steps', async () => {
    expect(
      await refusal(`  mine: ${told(1)}\n  middle: { between: [mine, guerrilla], at: 50% }\n`),
    ).toMatchObject({
      code: 'no-axes',
      path: 'plans.middle.between[0]',
    });
  });
});

/** One plan of every kind. */
const everyKind = `  named: { style: blitzkrieg }
  axes: { style: { breadth: 15%, pace: 25%, mandate: 30%, champions: 80%, support: 90% } }
  middle: { between: [guerrilla, blitzkrieg], at: 35% }
  turned: { fork: { of: named, at: 12w, continue: voluntary }, title: { en: Turned, fr: Tourné } }
  twice: { fork: { of: turned, at: 24w, continue: middle } }
  gated: ${gate('axes')}
  joined:
    steps:
      - { id: one, do: [ { tactic: announce } ] }
      - { id: two, do: [ { tactic: sponsor } ] }
      - { id: both, after: [one, two], do: [ { tactic: recognise }, { tactic: divisionHub }, { tactic: community }, { tactic: guidelines } ], repeat: { tactic: hub, units: 50%, every: 4w } }
      - { id: end, after: both, do: [ { tactic: consolidate }, { tactic: dissolve, posts: hubs }, { tactic: retarget, structure: organic } ] }
`;

describe('plans of every kind', () => {
  test.each(['coordinated', 'dandelion', 'organic'])(
    'towards %s read back from the resolved file the same, and play the same',
    async (structure) => {
      const source = await read(everyKind, `target: { structure: ${structure} }\n`);
      const again = await parseScenario(resolvedText(source), 'f.yaml', sources);
      expect(canonical(again.resolved)).toBe(canonical(source.resolved));
      expect(again.plans.map(({ name, title }) => [name, title])).toEqual(
        source.plans.map(({ name, title }) => [name, title]),
      );
      const [one, other] = [await prepare(source, sources.read), await prepare(again, sources.read)];
      for (const [p, { model }] of one.plans.entries())
        expect(simulate(other.plans[p].model, 0).values).toEqual(simulate(model, 0).values);
    },
  );

  test('until the week of a fork, are bit for bit the plan that they fork from', async () => {
    const { plans, horizon } = await prepare(await read(everyKind), sources.read);
    const modelOf = (name: string) => plans.find((plan) => plan.name === name)!.model;
    const until = (name: string, week: number, replicate: number) => {
      const { values } = simulate(modelOf(name), replicate);
      // a plan that takes over brings its gates, and what is measured of them, with it
      return modelOf(name).series.flatMap(({ metric }, s) =>
        metric in gateMetrics ? [] : [values.slice(s * (horizon + 1), s * (horizon + 1) + week)],
      );
    };
    for (const replicate of [0, 1, 2]) {
      // weeks 0 to 11, and 0 to 23
      expect(until('turned', 12, replicate)).toEqual(until('named', 12, replicate));
      expect(until('turned', 13, replicate)).not.toEqual(until('named', 13, replicate));
      expect(until('twice', 24, replicate)).toEqual(until('turned', 24, replicate));
      expect(until('twice', 25, replicate)).not.toEqual(until('turned', 25, replicate));
    }
  });
});
