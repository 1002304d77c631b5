import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { boardWords } from '../../src/report/board/boardWords.ts';
import { words } from '../../src/report/html/words.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { type Expectation, parseExpectation } from '../../src/scenario/expect/parseExpectation.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { fakeComparison, fakeReference, threePlans } from './fakeComparison.ts';

const options = {
  language: 'en',
  fingerprint: '3f2a-91c0-77de',
  resolvedText: 'version: 1\nseed: 42\n',
} as const;

const eight = Array.from({ length: 8 }, (_, k) => ({
  name: `plan-${k}`,
  en: k === 3 ? 'A plan with a very long name that changes its mind in week 20 and then again' : `Plan ${k}`,
  fr: `Plan ${k}`,
}));

/** Every shape of comparison that the page must stand. */
const shapes = {
  'three plans over two years': fakeComparison(),
  'one plan, one week, one replicate': fakeComparison({
    plans: eight.slice(0, 1),
    horizon: 1,
    replicates: 1,
  }),
  'eight plans over ten years': fakeComparison({ plans: eight, horizon: 520 }),
  'a deterministic rule': fakeReference('threshold', 1),
  'a rule of chance': fakeReference('cascade', 200),
  'nothing measured': {
    ...fakeComparison(),
    plans: [],
    contrasts: [],
    verdict: { pairs: [], coincident: [], decision: undefined, assumptions: undefined },
  },
};

/** Parses strictly: any error of well-formedness throws. */
function parsed(page: string) {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const handler = { warning: fail, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler: handler }).parseFromString(
    page.replace(/^<!doctype html>\n/, ''),
    'text/xml',
  );
}

const all = (page: string, tag: string) => Array.from(parsed(page).getElementsByTagName(tag));

const judgements = [
  {
    expectation: parseExpectation('voluntary.buyIn - blitzkrieg.buyIn >= 10%') as Expectation,
    left: 0.25,
    right: 0.1,
    holds: true,
  },
  {
    expectation: parseExpectation('guerrilla.weekReached < blitzkrieg.weekReached') as Expectation,
    left: Number.NaN,
    right: 30,
    holds: false,
  },
];

describe('the page', () => {
  test('tells what was expected beforehand and what came of it, also where a side has no value', () => {
    const page = reportHtml(fakeComparison(), { ...options, judgements });
    parsed(page);
    expect(page).toContain('<code>voluntary.buyIn - blitzkrieg.buyIn &gt;= 10%</code></th><td>holds</td>');
    expect(page).toContain('25.0% against 10.0%');
    expect(page).toContain('<strong>does not hold</strong>');
    expect(page).not.toMatch(/NaN/);
    expect(reportHtml(fakeComparison(), { ...options, language: 'fr', judgements })).toContain(
      '<strong>non tenu</strong>',
    );
    expect(reportHtml(fakeComparison(), options)).not.toContain('id="expectations"');
  });

  for (const [name, comparison] of Object.entries(shapes))
    for (const language of ['en', 'fr'] as const)
      test(`is well formed and holds no missing number: ${name}, ${language}`, () => {
        const page = reportHtml(comparison, { ...options, language });
        const root = parsed(page).documentElement!;
        expect(root.getAttribute('lang')).toBe(language);
        expect(page).not.toMatch(/NaN|undefined|Infinity/);
      });

  test('shows the climate, and what every plan does and when, without unfolding anything', async () => {
    const source = await parseScenario(
      `version: 1
organisation: { generate: { people: 40, units: 4 } }
climate: { leadership: 0.25 }
plans:
  blitzkrieg: { style: blitzkrieg }
  guerrilla:
    steps:
      - { id: tell, do: [ { tactic: announce, at: 3w } ], gate: { when: "tell.buyIn >= 30%", within: 9w, otherwise: next } }
      - { id: oblige, after: tell, do: [ { tactic: mandate, at: 2w } ] }
  voluntary: { fork: { of: guerrilla, at: 20w, continue: blitzkrieg } }
`,
      'made-here.yaml',
      { read: () => Promise.reject(new Error('no file is read')) },
    );
    const comparison = fakeComparison({
      plans: [...threePlans, { name: 'nothing', en: 'Nothing', fr: 'Rien' }],
    });
    const page = reportHtml(comparison, { ...options, source });
    parsed(page);
    const told = page.slice(page.indexOf('id="assumptions"')).split('<details>')[0];
    expect(told).toContain('leadership\u00a00.25');
    expect(told).toContain('<td>week 3</td>');
    expect(told).toContain('<td>week 2 of the step</td>');
    expect(told).toContain('until tell.buyIn &gt;= 30%, within 9 weeks, otherwise next');
    expect(told).toContain('<td>from week 20</td>');
    expect(told).toContain('no step is taken');
    expect(page).toContain('3 plans, and doing nothing, × 200 possible worlds × 104 weeks');
    expect(reportHtml(fakeComparison(), options)).not.toContain('What the plans do');
  });
  test('tells what plans used beside what they might have', () => {
    const comparison = fakeComparison({ plans: threePlans });
    const means = {
      courseHours: 8,
      leadHours: 16,
      centrePosts: 3,
      divisionHubs: 0,
      unitHubs: 9,
      campaigns: 1,
      listening: 1,
      toolkits: 1,
      seatHours: 1996.8,
    };
    const plans = comparison.plans.map((plan) => ({
      ...plan,
      means,
      weekly: [
        ...plan.weekly,
        { ...plan.weekly[0], metric: 'hoursTrained', group: 'all', mean: new Float64Array(105).fill(1234) },
      ],
    }));
    expect(reportHtml({ ...comparison, plans }, options)).toContain('<td>1,234 of 1,997</td><td>8 (16)</td>');
    // an arm that sets out to use nothing stands in no such table
    expect(reportHtml(comparison, options)).not.toContain('What the plans used');
  });
  test('has one headline, the choice; pairs are told smaller', () => {
    const { verdict, ...rest } = fakeComparison();
    const decision = {
      by: [],
      chosen: 'voluntary',
      chosenWith: [],
      contenders: ['voluntary'],
      stages: [],
      rivals: [],
      worlds: 200,
      besideNothing: undefined,
    };
    const blocks = (page: string) => [...page.matchAll(/<div class="(pair[^"]*)">/g)].map(([, name]) => name);
    const chosen = blocks(reportHtml({ ...rest, verdict: { ...verdict, decision } }, options));
    expect(chosen[0]).toBe('pair');
    expect(new Set(chosen.slice(1))).toEqual(new Set(['pair lesser']));
    // where nothing is chosen, no pair stands above another
    expect(new Set(blocks(reportHtml({ ...rest, verdict }, options)))).toEqual(new Set(['pair']));
  });
  test('tells no quantiles of what is yes or no, as gates are', () => {
    const [first, ...others] = fakeComparison().plans;
    const [some] = first.weekly;
    const gate = { ...some, metric: 'passed', group: 'step=pilot', mean: some.mean.map(() => 0.92) };
    const page = reportHtml(
      { ...fakeComparison(), plans: [{ ...first, weekly: [...first.weekly, gate] }, ...others] },
      options,
    );
    const row = page.match(/<tr><th scope="row">pilot<\/th>.*?<\/tr>/)![0];
    expect(row).toContain('92%');
    expect(row).not.toContain('<small>');
    expect(page.match(/<tr><th scope="row">Laggards<\/th>.*?<\/tr>/)![0]).toContain('<small>');
  });
  test('needs nothing from elsewhere', () => {
    const page = reportHtml(fakeComparison(), options);
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|\bsrc=|@import|<link/);
  });
  test('tells no range of single worlds of what is yes or no', () => {
    const [, figures] = reportHtml(fakeComparison(), options).split('<h2 id="summary">');
    const rows = [...figures.split('</section>')[0].matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell),
    );
    const yesOrNo = rows.filter((cells) => cells.at(-1) === 'Wilson');
    expect(yesOrNo.length).toBeGreaterThan(0);
    for (const [mean, interval, nineOfTen] of yesOrNo)
      expect([mean === '–', interval === '–', nineOfTen]).toEqual([false, false, '–']);
    expect(rows.some((cells) => cells.at(-1) === 'Student' && cells[2] !== '–')).toBe(true);
  });
  test('has every id once', () => {
    const ids = [...reportHtml(fakeComparison(), options).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('keeps its headings in order', () => {
    const levels = [...reportHtml(fakeComparison(), options).matchAll(/<h(\d)/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    for (const [k, level] of levels.entries())
      if (k > 0) expect(level - levels[k - 1]).toBeLessThanOrEqual(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });
  test('names and describes every drawing and gives every chart a table', () => {
    const page = reportHtml(fakeComparison(), options);
    const drawings = all(page, 'svg').filter((drawing) => !drawing.getAttribute('aria-hidden'));
    expect(drawings.length).toBeGreaterThan(8);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('role')).toBe('img');
      expect(drawing.getElementsByTagName('title')[0].textContent).not.toBe('');
      expect(drawing.getElementsByTagName('desc')[0].textContent).not.toBe('');
    }
    const figures = page.split('<section class="figure"').slice(1);
    expect(figures).toHaveLength(5);
    for (const one of figures) expect(one.split('</section>')[0]).toMatch(/<details>[\s\S]*<table/);
  });
  test('gives every plan its own dash', () => {
    const page = reportHtml(fakeComparison({ plans: eight }), options);
    const dashes = [...page.matchAll(/class="curve plan-\d" stroke-dasharray="([^"]*)" d="M52/g)].map(
      ([, dash]) => dash,
    );
    expect(new Set(dashes).size).toBe(8);
  });
  test('draws no band from a single replicate', () => {
    expect(reportHtml(fakeComparison({ replicates: 1 }), options)).not.toContain('class="band');
    expect(reportHtml(fakeComparison(), options)).toContain('class="band');
  });
  test('speaks French throughout', () => {
    const english = new Set(
      Object.values({ ...boardWords, ...words }).flatMap(({ en, fr }) => (en === fr ? [] : [en])),
    );
    const page = reportHtml(fakeComparison(), { ...options, language: 'fr' });
    for (const [, text] of page.matchAll(/>([^<>]+)</g)) expect(english).not.toContain(text.trim());
    const annex = page.slice(page.indexOf('<div class="annex">'), page.indexOf('</main>'));
    expect(all(annex, 'h2').map(({ textContent }) => textContent)).toEqual([
      'Annexe',
      'Ce qui a été demandé, et de qui',
      'Chaque paire de plans',
      'L’adhésion, plan par plan',
      'Usage déclaré, adhésion et façade',
      'Combien de fois la cible est atteinte',
      'Ce que devient l’organisation',
      'Ce qui fait obstacle',
      'Chiffres clés',
      'Différences entre plans',
      'Groupe par groupe',
      'Sur quoi cela repose',
      'Dessins pour diapositives',
      'Empreinte, et comment la recalculer',
    ]);
  });
  test('treats what people wrote as text', () => {
    const comparison = { ...fakeComparison(), title: { en: '<script>alert("1")</script>\u0000', fr: '' } };
    const page = reportHtml(comparison, { ...options, resolvedText: 'note: "</pre><b>&amp;"' });
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(page).toContain('&lt;/pre&gt;&lt;b&gt;&amp;amp;');
    parsed(page);
  });
  test('carries the fingerprint, the seed, the number of replicates and the scenario', () => {
    const page = reportHtml(fakeComparison(), options);
    expect(page).toContain('3f2a-91c0-77de');
    expect(page).toContain('seed: 42');
    expect(page.slice(page.indexOf('id="identity"'))).toMatch(
      /Replicates<\/dt><dd><code>200[\s\S]*Seed<\/dt><dd><code>42/,
    );
  });
  test('tells of replicates that broke off', () => {
    const failures = [{ plan: 'guerrilla', replicate: 17, message: 'out of bounds' }];
    const page = reportHtml({ ...fakeComparison(), failures }, options);
    expect(page).toContain('the first is replicate 17 of Guerrilla (out of bounds)');
    expect(reportHtml(fakeComparison(), options)).not.toContain('broke off');
  });
  test('shows the groups that were measured, and leaves the section out otherwise', () => {
    expect(reportHtml(fakeComparison(), options)).toContain('R&amp;D &quot;labs&quot;, Lyon');
    expect(reportHtml(fakeComparison({ groups: false }), options)).not.toContain('id="groups"');
  });
});
