import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import type { Comparison, PlanResult } from '../../../src/experiment/comparison.ts';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { saidPlainly } from '../../../src/report/board/segments.ts';
import type { CompareView } from '../../../src/report/page/compareView.ts';
import { compareViewOf } from '../../../src/report/page/compareViewOf.ts';
import { contrast, fakeComparison, fakeReference } from '../fakeComparison.ts';
import { chosen, withNothing } from '../fakeDecision.ts';

const noPlans = { plans: [] };
const firm = 'organisation: { generate: { people: 40, units: 4 } }\n';

/** A scenario that is really played, as the page shows it. */
async function viewed(text: string, language: 'en' | 'fr' = 'en'): Promise<CompareView> {
  const prepared = await prepareText(text);
  return compareViewOf(await compare(prepared), prepared.source, language);
}

/** A comparison in which the weeks of a plan are what a test says. */
function withSeries(
  comparison: Comparison,
  name: string,
  series: Readonly<Record<string, (week: number) => number>>,
): Comparison {
  const changed = (plan: PlanResult): PlanResult => ({
    ...plan,
    weekly: plan.weekly.map((each) => {
      const at = series[each.group === 'all' ? each.metric : `${each.metric} ${each.group}`];
      return at === undefined ? each : { ...each, mean: each.mean.map((_, week) => at(week)) };
    }),
  });
  return {
    ...comparison,
    plans: comparison.plans.map((plan) => (plan.name === name ? changed(plan) : plan)),
  };
}

describe('the first screen of a comparison that was played', () => {
  let en: CompareView;
  let fr: CompareView;
  beforeAll(async () => {
    const prepared = await prepareText(`${firm}horizon: 60w
replicates: 6
target: { deadline: 52w, participation: 25% }
plans:
  oblige: { style: blitzkrieg, title: { en: Oblige, fr: Obliger } }
  win: { style: guerrilla, title: { en: Win, fr: Gagner } }
  change: { fork: { of: oblige, at: 20w, continue: win } }
`);
    const comparison = await compare(prepared);
    en = compareViewOf(comparison, prepared.source, 'en');
    fr = compareViewOf(comparison, prepared.source, 'fr');
  });

  test('says what the choice goes by, in order, with what matters of each, as the scenario decides', () => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(en.goesBy)).toContain(
      'goes by reached and kept (to within 5 points), buy-in (to within 2 points) then cost (to within 5%), in this order',
    );
    expect(plain(fr.goesBy)).toContain('atteinte et gardée (à 5 points près)');
  });

  test('has a letter and a look for each plan, and none for the arm in which nothing is done', () => {
    expect(en.plans.map(({ name, letter, look, ranked }) => [name, letter, look, ranked])).toEqual([
      ['oblige', 'A', 0, true],
      ['win', 'B', 1, true],
      ['change', 'C', 2, true],
      ['nothing', '', -1, false],
    ]);
    expect(fr.plans.map(({ title }) => title)).toEqual(['Obliger', 'Gagner', 'change', 'Rien']);
  });

  test('has curves of all weeks, in shares, with bands around them', () => {
    expect(en.outcomes).toEqual(['buyIn', 'declared', 'facade', 'target']);
    for (const { curves } of en.plans)
      for (const outcome of en.outcomes) {
        const { mean, low, high, innerLow } = curves[outcome]!;
        expect([mean.length, low.length, high.length]).toEqual([61, 61, 61]);
        expect([...mean].every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(low.every((share, week) => share <= high[week])).toBe(true);
        expect(innerLow === undefined).toBe(outcome === 'target');
      }
  });

  test('names a fork by the week from which it differs, and when an obligation lapses', () => {
    const [oblige, win, change] = en.plans;
    expect(change.fork).toEqual({ of: 'oblige', week: 20 });
    expect(oblige.fork).toBeUndefined();
    // 26 weeks from the first; who takes over in week 20 demands nothing
    expect([oblige.lapse, win.lapse, change.lapse]).toEqual([26, undefined, 19]);
  });

  test('tells what blocks in spells without gaps, and of every week what blocks most', () => {
    for (const { blocking, blockingNow, ranked } of en.plans.filter(({ ranked }) => ranked)) {
      expect(ranked && blocking[0].from).toBe(0);
      expect(blocking.at(-1)!.to).toBe(61);
      for (const [k, { from }] of blocking.entries()) if (k > 0) expect(from).toBe(blocking[k - 1].to);
      expect(blockingNow).toHaveLength(61);
      expect(blockingNow[0]).toMatch(/^no central team, in 6\u00a0of\u00a06$/);
    }
    expect(fr.plans[0].blockingNow[0]).toBe('pas d’équipe centrale, dans 6\u00a0mondes\u00a0sur\u00a06');
  });

  test('numbers the gates, and says in how many of the few worlds each was met', () => {
    const [gate] = en.plans[1].gates;
    expect(gate.number).toBe(1);
    expect(gate.text).toMatch(
      /^Gate 1, the team’s training: met in \d\u00a0\(\d+–\d+%\) of 6 worlds by week\u00a052, in week\u00a0\d+ on average; the diamond stands where half of the worlds have decided$/,
    );
    expect(fr.plans[1].gates[0].text).toMatch(/^Porte 1, formation de l’équipe\u00a0: franchie dans /);
  });

  test('counts worlds where they are few, none of six included, which say how far that is known', () => {
    const kept = en.kpis.find(({ metric }) => metric === 'kept')!;
    expect(kept.cells.at(-1)).toMatchObject({ value: 'none', interval: '0–39' });
    const facade = en.kpis.find(({ metric }) => metric === 'facade')!;
    expect(facade.cells.at(-1)).toMatchObject({ value: '0%', interval: '' });
    for (const cell of kept.cells.slice(0, 3)) expect(cell!.value).toMatch(/^(\d\u00a0of\u00a06|none)$/);
    expect(kept.most).toBe(1);
    const perPerson = en.kpis.find(({ metric }) => metric === 'costPerCommitted')!;
    expect(perPerson.cells.at(-1)).toBeUndefined();
  });

  test('says nothing of draws that are still being played, and why where there were none', () => {
    expect(saidPlainly(en.unknown!, 'en')).toMatch(
      /^Nothing is said here of what is not known: .* or more\.$/,
    );
  });

  test('tells what plans may use at most, a kind of means a row', () => {
    const centre = en.means.find(({ label }) => label === 'Posts in the centre')!;
    expect(centre.cells).toHaveLength(4);
    expect(centre.cells.at(-1)).toBe('');
    expect(en.means.some(({ label }) => label === 'Money')).toBe(false);
  });
});

describe('the ledger', () => {
  const comparison: Comparison = {
    ...chosen(),
    baseline: 'blitzkrieg',
    contrasts: [
      contrast('kept', 0.26, 0.19, 0.32),
      contrast('buyIn', 0.006, 0.001, 0.012),
      contrast('facade', -0.138, -0.142, -0.135),
      contrast('weeksLost', -22, -25, -19),
      contrast('cost', 46_000, 38_000, 54_000),
      contrast('costPerCommitted', -7290, -7600, -7000),
      contrast('kept', 0.02, -0.03, 0.07, { b: 'voluntary' }),
      contrast('buyIn', 0, 0, 0, { b: 'voluntary', method: 'agreement' }),
      contrast('cost', 1_420_000, 1_400_000, 1_440_000, { b: 'voluntary' }),
    ],
  };
  const told = (language: 'en' | 'fr') => {
    const { ledger, ledgerColumns } = compareViewOf(comparison, noPlans, language);
    const cells = ledger.map((row) =>
      row.cells.map((cell) => cell && `${cell.value} ${cell.interval}${cell.shown ? '' : ' ?'}`.trim()),
    );
    return { ledger, ledgerColumns, cells };
  };

  test('writes differences in as few characters as say them, and never the 0 that an interval excludes', () => {
    const { ledgerColumns, cells } = told('en');
    expect(ledgerColumns).toEqual([
      'Reached and kept',
      'Buy-in',
      'Façade',
      'Weeks lost',
      'Cost',
      'per person won',
    ]);
    expect(cells[0]).toEqual([
      '+26\u00a0pts 19–32',
      '+0.6\u00a0pts 0.1–1.2',
      '−13.8\u00a0pts −14.2 to −13.5',
      '−22\u00a0weeks −25 to −19',
      '+€46,000 38–54k',
      '−€7,290 −7,600 to −7,000',
    ]);
    expect(cells[1]).toEqual([
      '+2\u00a0pts −3 to 7 ?',
      '0\u00a0pts  ?',
      undefined,
      undefined,
      '+€1.42m 1.40–1.44',
      undefined,
    ]);
  });

  test('does so in French as well', () => {
    const { cells } = told('fr');
    expect(cells[0]).toEqual([
      '+26\u00a0pts 19–32',
      '+0,6\u00a0pt 0,1–1,2',
      '−13,8\u00a0pts −14,2 à −13,5',
      '−22\u00a0semaines −25 à −19',
      '+46\u202f000\u00a0€ 38–54\u00a0k',
      '−7\u202f290\u00a0€ −7\u202f600 à −7\u202f000',
    ]);
    expect(cells[1][4]).toBe('+1,42\u00a0M€ 1,40–1,44');
  });

  test('puts the pair in a sentence, its words chosen by the sign', () => {
    const [guerrilla, voluntary] = told('en').ledger.map(({ sentence }) => saidPlainly(sentence, 'en'));
    expect(guerrilla).toMatch(
      /^Guerrilla reaches and keeps the coordinated structure .* of 200 worlds, Blitzkrieg in /,
    );
    expect(guerrilla).toMatch(
      /Guerrilla has 0\.6\u00a0points\u00a0\(0\.1–1\.2\) more buy-in, loses 22\u00a0weeks\u00a0\(19–25\) fewer before it is there and costs €46,000\u00a0\(€38–54k\) more\.$/,
    );
    expect(voluntary).toMatch(
      /That does not tell them apart; Voluntary costs €1\.42m\u00a0\(1\.40–1\.44\) more\.$/,
    );
    expect(saidPlainly(told('fr').ledger[0].sentence, 'fr')).toMatch(
      /Guérilla a 0,6\u00a0point\u00a0\(0,1–1,2\) d’adhésion de plus, perd 22\u00a0semaines\u00a0\(19–25\) de moins avant d’y être et coûte 46\u202f000\u00a0€/,
    );
  });

  test('asks for the week where every plan arrives in every world', () => {
    const always = (plan: PlanResult): PlanResult => ({
      ...plan,
      summary: plan.summary.map((row) => (row.metric === 'neverReached' ? { ...row, mean: 0 } : row)),
    });
    const there = {
      ...comparison,
      plans: comparison.plans.map(always),
      contrasts: [...comparison.contrasts, contrast('weekReached', 29, 26, 32)],
    };
    const { ledgerColumns, ledger } = compareViewOf(there, noPlans, 'en');
    expect(ledgerColumns[3]).toBe('Week reached');
    expect(ledger[0].cells[3]).toMatchObject({ value: '+29\u00a0weeks', interval: '26–32', shown: true });
  });
});

describe('what the chart points out', () => {
  const three = fakeComparison({ plans: withNothing });

  test('is the peak of declared use where façade is largest, in two lines', () => {
    const hump = withSeries(three, 'blitzkrieg', {
      declared: (week) => (week === 17 ? 0.76 : week < 40 ? 0.6 : 0.8),
      buyIn: (week) => (week < 40 ? 0.17 : 0.79),
    });
    // declared use is higher at the end, but is meant there
    const { annotation } = compareViewOf(hump, noPlans, 'en');
    expect(annotation).toMatchObject({ plan: 'blitzkrieg', week: 17, declared: 0.76, buyIn: 0.17 });
    expect(annotation!.lines).toEqual([
      'Week\u00a017: 76% declare it',
      '17% mean it; the hatching is façade',
    ]);
    expect(compareViewOf(hump, noPlans, 'fr').annotation!.lines).toEqual([
      'Semaine\u00a017\u00a0: 76\u202f% le déclarent',
      '17\u202f% y adhèrent\u202f; les hachures\u00a0: façade',
    ]);
  });

  test('is nothing where next to nobody only obeys', () => {
    const honest = three.plans.reduce(
      (comparison, { name }) =>
        withSeries(comparison, name, { declared: () => 0.31, buyIn: () => 0.3, facade: () => 0.01 }),
      three,
    );
    expect(compareViewOf(honest, noPlans, 'en').annotation).toBeUndefined();
  });

  test('names plans that coincide, by equality to the last bit', () => {
    const same = { declared: () => 0.3, buyIn: () => 0.3, facade: () => 0 };
    const two = ['guerrilla', 'voluntary'].reduce((all, name) => withSeries(all, name, same), three);
    expect(compareViewOf(two, noPlans, 'en').coincident).toEqual([
      { outcomes: ['buyIn', 'declared'], text: 'B and C coincide in every week' },
      { outcomes: ['facade'], text: 'B and C coincide: no façade in any week' },
    ]);
    expect(compareViewOf(two, noPlans, 'fr').coincident[1].text).toBe(
      'B et C coïncident\u00a0: aucune façade, aucune semaine',
    );
    const nearly = withSeries(two, 'voluntary', { ...same, declared: () => 0.3 + 1e-15 });
    expect(compareViewOf(nearly, noPlans, 'en').coincident).toHaveLength(1);
  });

  test('what blocks is told free where more worlds have it all than lack any one thing', () => {
    const late = withSeries(three, 'guerrilla', {
      'blocking condition=buyIn': (week) => (week < 50 ? 0.5 : 0.3),
      'blocking condition=autonomy': (week) => (week < 10 ? 0.45 : 0.2),
      'blocking condition=coordination': () => 0,
    });
    const { blocking, blockingNow } = compareViewOf(late, noPlans, 'en').plans[1];
    expect(blocking).toEqual([
      { from: 0, to: 50, text: 'too little buy-in', isFree: false },
      { from: 50, to: 105, text: 'nothing blocks', isFree: true },
    ]);
    expect([blockingNow[20], blockingNow[60]]).toEqual([
      'too little buy-in, in 50%',
      'nothing blocks, in 50%',
    ]);
  });
});

describe('the sentences of the decision', () => {
  test('are the board’s, and how far they hold waits for the draws', () => {
    const comparison = chosen({ voluntary: 75, blitzkrieg: 25 });
    const done = compareViewOf(comparison, noPlans, 'en');
    expect(saidPlainly(done.headline, 'en')).toMatch(/^Voluntary is probably the choice/);
    expect(done.unknown).toBeDefined();
    expect(compareViewOf(comparison, noPlans, 'en', { awaitsDraws: true }).unknown).toBeUndefined();
  });

  test('have their spaces set already', () => {
    const { headline } = compareViewOf(chosen({ voluntary: 75, blitzkrieg: 25 }), noPlans, 'fr');
    const words = headline.filter((segment) => typeof segment === 'string').join('');
    expect(words).toMatch(/\u00a0:/);
    expect(words).not.toMatch(/ [:;?!%»]/);
  });
});

describe('notes', () => {
  test('begin with what may change the result, and quote nobody', () => {
    const told = { en: 'Ann Bee is written in two ways', fr: 'Ann Bee est écrite de deux façons' };
    const remedy = { en: 'merge', fr: 'fusionner' };
    const comparison = {
      ...fakeComparison(),
      notes: [
        ...fakeComparison().notes,
        {
          code: 'two-spellings',
          strength: 'mayChangeResult' as const,
          message: told,
          nameless: { en: 'somebody is written in two ways', fr: 'quelqu’un est écrit de deux façons' },
          remedy,
        },
      ],
    };
    const { notes } = compareViewOf(comparison, noPlans, 'en');
    expect(notes.map(({ text, mayChangeResult }) => [text, mayChangeResult])).toEqual([
      ['somebody is written in two ways', true],
      ['3 self ties were dropped', false],
    ]);
  });
});

describe('comparisons of other kinds', () => {
  test('under a reference rule adopters are a share, and nothing is said of a target', () => {
    const view = compareViewOf(fakeReference('cascade', 30), noPlans, 'en');
    expect(view.outcomes).toEqual(['declared']);
    expect(view.plans).toHaveLength(1);
    const { mean } = view.plans[0].curves.declared!;
    expect(Math.max(...mean)).toBeLessThanOrEqual(1);
    expect(view).toMatchObject({
      rule: 'cascade',
      targetName: '',
      participation: undefined,
      unknown: undefined,
      annotation: undefined,
      ledger: [],
      ledgerColumns: [],
      means: [],
      coincident: [],
    });
    expect(view.kpis.map(({ metric }) => metric)).toEqual(['adopters']);
    expect(view.headline.length).toBeGreaterThan(0);
    expect(view.plans[0]).toMatchObject({ inStructure: undefined, blocking: [], blockingNow: [], gates: [] });
  });

  test.each(['threshold, threshold: 0.3', 'bass, p: 0.03, q: 0.4'])(
    'the rule %s is shown as well',
    async (rule) => {
      const view = await viewed(
        `organisation: { generate: { people: 30, units: 3 } }\nhorizon: 8w\nreplicates: 4\nrule: { kind: ${rule} }\n`,
      );
      expect(view.outcomes).toEqual(['declared']);
      expect(view.kpis[0].most).toBeLessThanOrEqual(30);
    },
  );

  test('one plan has no ledger, and a date where the scenario says one', async () => {
    const view = await viewed(
      `${firm}horizon: 12w\nreplicates: 3\nstarts: 2027-01-04\ntarget: { deadline: 12w }\nplans: { win: { style: guerrilla } }\n`,
      'fr',
    );
    expect(view.ledger).toEqual([]);
    expect(view.starts).toBe('2027-01-04');
    expect(view.plans.map(({ letter }) => letter)).toEqual(['A', '']);
  });

  test('eight plans have a letter and a row each', async () => {
    const names = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8'];
    const plans = names
      .map((name, k) => `${name}: { between: [guerrilla, blitzkrieg], at: ${k / 7} }`)
      .join(', ');
    const view = await viewed(
      `${firm}horizon: 8w\nreplicates: 2\ntarget: { deadline: 8w }\nplans: { ${plans} }\n`,
    );
    expect(view.plans.map(({ letter }) => letter).join('')).toBe('ABCDEFGH');
    expect(view.ledger).toHaveLength(7);
    expect(view.kpis.every(({ cells }) => cells.length === 9)).toBe(true);
  });

  test('can be sent from one thread to another as they are', async () => {
    const view = await viewed(`${firm}horizon: 6w\nreplicates: 2\ntarget: { deadline: 6w }\n`);
    expect(structuredClone(view)).toEqual(view);
  });
});

describe('the week in which an obligation lapses', () => {
  const lapse = async (steps: string, more = '') => {
    const view = await viewed(
      `${firm}horizon: 40w\nreplicates: 2\ntarget: { deadline: 40w }\nplans: { own: { steps: [${steps}] }${more} }\n`,
    );
    return view.plans[0].lapse;
  };

  test('is that of the last of them, from the week in which its step begins', async () => {
    const mandate = (at: number, weeks: number) => `{ tactic: mandate, at: ${at}, weeks: ${weeks} }`;
    expect(await lapse(`{ id: one, do: [${mandate(1, 5)}, ${mandate(4, 6)}] }`)).toBe(9);
    // the second step begins the week after the last tactic of the first has
    expect(
      await lapse(`{ id: one, do: [${mandate(3, 5)}] }, { id: two, after: one, do: [${mandate(1, 10)}] }`),
    ).toBe(13);
    expect(await lapse(`{ id: one, do: [{ tactic: mandate, deadline: 10, weeks: 5 }] }`)).toBe(14);
  });

  test('is none where nobody is obliged, and where somebody is to the end', async () => {
    expect(await lapse('{ id: one, do: [{ tactic: policy }] }')).toBeUndefined();
    expect(await lapse('{ id: one, do: [{ tactic: mandate, weeks: 60 }] }')).toBeUndefined();
  });

  test('waits for the gate before it, by the week in which half of the worlds have left it', async () => {
    const gated = `{ id: one, do: [{ tactic: policy }], gate: { when: "target.buyIn >= 99%", within: 7, otherwise: next } }, { id: two, after: one, do: [{ tactic: mandate, weeks: 4 }] }`;
    expect(await lapse(gated)).toBe(11);
    // nobody comes past a gate that goes on waiting for what does not happen
    expect(await lapse(gated.replace('next', 'wait'))).toBeUndefined();
  });
});
