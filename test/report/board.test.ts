import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { classes } from '../../src/model/structures/structures.ts';
import { boardFigure, shortMoney } from '../../src/report/board/boardFigure.ts';
import { boardMarkdown } from '../../src/report/board/boardMarkdown.ts';
import { boardPlans } from '../../src/report/board/boardPlans.ts';
import { chartHeight } from '../../src/report/board/chartHeight.ts';
import { dataLacked } from '../../src/report/board/dataLacked.ts';
import { drawingFiles, drawingsIn } from '../../src/report/board/drawings.ts';
import { headlineOf } from '../../src/report/board/headline.ts';
import { risksOf } from '../../src/report/board/risksOf.ts';
import { runsMarkdown, runsTableOf } from '../../src/report/board/runsTable.ts';
import { saidOfToday } from '../../src/report/board/saidOfToday.ts';
import { scoreboardOf } from '../../src/report/board/scoreboard.ts';
import { saidPlainly } from '../../src/report/board/segments.ts';
import { unknownSentence } from '../../src/report/board/unknownSentence.ts';
import { weeksOnTheWay } from '../../src/report/board/wayTable.ts';
import { darkTokens, lightTokens } from '../../src/report/html/tokens.ts';
import { markdownText } from '../../src/report/markdown/markdownText.ts';
import { reportHtml } from '../../src/report/reportHtml.ts';
import { firmnessOf } from '../../src/report/sentences/firmness.ts';
import { dateTold } from '../../src/report/weekDated.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import type { Note } from '../../src/text/problem.ts';
import { memory } from '../scenario/sources.ts';
import { fakeComparison, fakeReference } from './fakeComparison.ts';
import { chosen, decision, withNothing } from './fakeDecision.ts';

const options = { language: 'en', fingerprint: '3f2a-91c0-77de', resolvedText: 'seed: 42\n' } as const;
const headline = (comparison: Comparison, language: 'en' | 'fr' = 'en') =>
  saidPlainly(headlineOf(comparison, language), language);

describe('the headline', () => {
  test('speaks as strongly as draws of what is not known allow', () => {
    const spoken = (counts: Readonly<Record<string, number>>) => [
      firmnessOf(chosen(counts)),
      headline(chosen(counts)).split(/[:.]/)[0],
    ];
    expect(spoken({ voluntary: 95, blitzkrieg: 5 })).toEqual([
      'firm',
      'Voluntary is the choice, and stays it in 95\u00a0(89–98) of 100 draws of what is not known',
    ]);
    expect(spoken({ voluntary: 75, blitzkrieg: 25 })).toEqual(['likely', 'Voluntary is probably the choice']);
    expect(spoken({ voluntary: 56, blitzkrieg: 44 })).toEqual(['open', 'Voluntary leads, but not safely']);
    expect(spoken({ voluntary: 50, blitzkrieg: 50 })).toEqual([
      'open',
      'As assumed, Voluntary is the choice, but in only 50\u00a0(40–60) of 100 draws of what is not known, Blitzkrieg in 50',
    ]);
    expect(spoken({ voluntary: 30, blitzkrieg: 60 })).toEqual(['other', 'What is not known decides']);
    expect(spoken({ voluntary: 30, blitzkrieg: 20 })).toEqual([
      'none',
      'In 50\u00a0(40–60) of 100 draws of what is not known no plan is ahead; Voluntary is in 30\u00a0(22–40), Blitzkrieg in 20',
    ]);
  });

  test('says that a choice is as assumed where nothing was drawn', () => {
    expect(firmnessOf(chosen())).toBe('not-asked');
    expect(headline(chosen())).toMatch(/^As assumed, Voluntary is the choice: it reaches and keeps /);
    expect(headline(chosen(), 'fr')).toMatch(
      /^Selon les hypothèses, Volontariat est le choix\u00a0: ce plan /,
    );
    const [sentence] = unknownSentence(chosen(), 'en');
    expect(sentence).toMatch(/was not asked/);
  });

  test('then tells in how many worlds each plan keeps the target, the leader first', () => {
    const told = headline(chosen({ voluntary: 56, blitzkrieg: 44 }));
    expect(told).toMatch(
      /As assumed, Voluntary .* to week\u00a0104 in \d.*of 200 worlds, Blitzkrieg in .*, Guerrilla in /,
    );
  });

  test('names plans that are not told apart together, and never one of them as the choice', () => {
    const told = headline(
      chosen(
        { voluntary: 40, guerrilla: 35 },
        {
          contenders: ['voluntary', 'guerrilla'],
          rivals: decision.rivals.map((rival) =>
            rival.plan === 'guerrilla' ? { ...rival, verdict: 'not-told-apart' } : rival,
          ),
        },
      ),
    );
    expect(told).toMatch(/^Voluntary and Guerrilla are not told apart; over 100 draws .* Voluntary in 40/);
    expect(told).not.toContain('is the choice');
  });

  test('says first that no plan has the target in place, where none has', () => {
    const told = headline(
      chosen(undefined, {
        besideNothing: {
          plan: 'nothing',
          keptNowhere: true,
          kept: { estimate: 0, low: 0, high: 0, method: 'same', n: 200 },
          buyIn: { ofChosen: 0.1, ofNothing: 0.02 },
          cost: { ofChosen: 1, ofNothing: 0 },
        },
      }),
    );
    expect(told).toMatch(
      /^No plan has the coordinated structure in place in week\u00a0104.*buy-in 10% against 2%/,
    );
  });

  test('says in how many worlds nothing does as much, wherever it does in any', () => {
    const comparison = chosen({ voluntary: 95, blitzkrieg: 5 });
    const idle = comparison.plans.map((plan) =>
      plan.name === 'nothing' ? { ...plan, summary: plan.summary.map((row) => ({ ...row, mean: 0 })) } : plan,
    );
    expect(headline({ ...comparison, plans: idle })).not.toContain('nothing');
    const plans = comparison.plans.map((plan) =>
      plan.name === 'nothing'
        ? {
            ...plan,
            summary: comparison.plans[0].summary.map((row) => ({
              ...row,
              mean: 0.8,
              ciLow: 0.74,
              ciHigh: 0.85,
            })),
          }
        : plan,
    );
    expect(headline({ ...comparison, plans })).toMatch(/; where nothing is done, in 80%\u00a0\(74–85\)\.$/);
    expect(headline({ ...comparison, plans }, 'fr')).toMatch(/\u202f; sans rien faire, dans 80\u202f%/);
  });

  test('tells one story of plans that are not told apart where draws speak for one of them', () => {
    const rivals = decision.rivals.map((rival) =>
      rival.plan === 'blitzkrieg' ? { ...rival, verdict: 'not-told-apart' as const } : rival,
    );
    const over = { contenders: ['voluntary', 'blitzkrieg'], rivals };
    const told = headline(chosen({ blitzkrieg: 73, voluntary: 25, guerrilla: 2 }, over));
    expect(told).toMatch(
      /^Blitzkrieg is probably the choice: in 73\u00a0\(64–81\) of 100 draws of what is not known, Voluntary in 25, Guerrilla in 2\. As assumed, Blitzkrieg and Voluntary are not told apart: Blitzkrieg reaches and keeps .*, Voluntary in .*, Guerrilla in /,
    );
    expect(headline(chosen({ blitzkrieg: 73, voluntary: 25, guerrilla: 2 }, over), 'fr')).toMatch(
      /^Blitzkrieg est sans doute le choix.* Selon les hypothèses, Blitzkrieg et Volontariat ne sont pas départagés/,
    );
    // a plan that draws speak for, and that is behind as assumed, is no probable choice
    expect(headline(chosen({ guerrilla: 73, voluntary: 25, blitzkrieg: 2 }, over))).toMatch(
      /^What is not known decides: of 100 draws Guerrilla is the choice in 73.*\. As assumed, Voluntary and Blitzkrieg are not told apart: /,
    );
  });

  test('says of plans that are equal in everything that they come to the same', () => {
    const comparison = chosen(undefined, {
      contenders: ['voluntary', 'blitzkrieg'],
      rivals: decision.rivals.map((rival) => ({ ...rival, verdict: 'not-told-apart' as const })),
    });
    const [one] = comparison.plans;
    const plans = comparison.plans.map((plan) => ({ ...plan, summary: one.summary }));
    const verdict = { ...comparison.verdict, coincident: [['blitzkrieg', 'voluntary'] as const] };
    expect(headline({ ...comparison, plans, verdict })).toMatch(/^Voluntary and Blitzkrieg come to the same/);
    expect(headline({ ...comparison, verdict })).toMatch(/^Voluntary and Blitzkrieg are not told apart/);
  });

  test('names three of many plans that may be the choice, and counts the others', () => {
    const six = Array.from({ length: 6 }, (_, k) => ({
      name: `p${k}`,
      en: `P${k} ${'x'.repeat(40)}`,
      fr: `P${k}`,
    }));
    const comparison = fakeComparison({ plans: six });
    const contenders = six.map(({ name }) => name);
    const rivals = contenders
      .slice(1)
      .map((plan) => ({ ...decision.rivals[0], plan, verdict: 'not-told-apart' as const }));
    const verdict = {
      ...comparison.verdict,
      decision: { ...decision, chosen: 'p0', chosenWith: ['p0'], contenders, rivals },
    };
    expect(headline({ ...comparison, verdict }, 'fr')).toMatch(
      /^P0, P\d, P\d et 3 autres ne sont pas départagés/,
    );
    // where the headline would be long names are cut: in full they stand in the scoreboard
    expect(headline({ ...comparison, verdict })).not.toContain('x'.repeat(30));
  });

  test('keeps a list legible where a plan has a comma in its name', () => {
    const comparison = chosen(undefined, {
      contenders: ['voluntary', 'blitzkrieg'],
      rivals: decision.rivals.map((rival) => ({ ...rival, verdict: 'not-told-apart' as const })),
    });
    const plans = comparison.plans.map((plan) =>
      plan.name === 'voluntary'
        ? { ...plan, title: { en: 'Ask, then wait', fr: 'Demander, puis attendre' } }
        : plan,
    );
    expect(headline({ ...comparison, plans })).toMatch(/^Ask, then wait; and Blitzkrieg are not told apart/);
    expect(headline({ ...comparison, plans }, 'fr')).toMatch(
      /^Demander, puis attendre\u202f; et Blitzkrieg ne sont pas départagés/,
    );
  });

  test('has a sentence for a single plan, a reference rule, and nothing at all', () => {
    expect(headline(chosen(undefined, { rivals: [] }))).toMatch(/^Voluntary reaches and keeps/);
    expect(headline(fakeReference('cascade', 200))).toMatch(/adopted/);
    const { verdict, ...rest } = fakeComparison();
    expect(headline({ ...rest, plans: [], verdict: { ...verdict, pairs: [] } })).toMatch(
      /nothing to compare/,
    );
  });
});

describe('what is not known', () => {
  test('is told by the bound at which the choice turns, in words and not by a path', () => {
    const told = saidPlainly(
      unknownSentence(chosen({ voluntary: 56, blitzkrieg: 44 }, {}, true), 'en'),
      'en',
    );
    expect(told).toBe(
      'The choice turns to Blitzkrieg where how fast people try it where all speaks for it is below 20% a week: in 26 of those 40 of 100 draws; elsewhere it is Voluntary in 50 of 60.',
    );
    const none = saidPlainly(unknownSentence(chosen({ voluntary: 56, blitzkrieg: 44 }), 'fr'), 'fr');
    expect(none).toMatch(
      /^Rien ne montre qu’une hypothèse, à elle seule.*vitesse à laquelle on essaie quand tout y invite\.$/,
    );
  });

  test('is said to decide only where one assumption is shown to turn the choice', () => {
    const heading = (flip: boolean) =>
      reportHtml(chosen({ voluntary: 56, blitzkrieg: 44 }, {}, flip), options).match(
        /<h2 id="board-effects">([^<]*)/,
      )![1];
    expect(heading(true).trim()).toBe('Assumptions that decide');
    expect(heading(false).trim()).toBe('Assumptions that move it most');
  });

  test('is drawn as one mark a draw, each plan by its shape', () => {
    const page = reportHtml(chosen({ voluntary: 50, blitzkrieg: 30, guerrilla: 15 }), options);
    const drawing = page.match(/<svg [^>]*"draws-wide-title[\s\S]*?<\/svg>/)![0];
    expect(drawing.match(/class="point plan-2"/g)).toHaveLength(50);
    expect(drawing.match(/<circle class="point plan-0"/g)).toHaveLength(30);
    expect(drawing.match(/<rect class="point plan-1"/g)).toHaveLength(15);
    expect(drawing.match(/class="point open"/g)).toHaveLength(5);
  });
});

describe('the scoreboard', () => {
  const reader = { language: 'en', currency: 'EUR' } as const;

  test('has every plan and the arm of nothing, each figure with its interval, zero without', () => {
    const { plans, outcomes } = scoreboardOf(chosen(), 'en');
    expect(plans.map(({ letter, title }) => `${letter} ${title}`)).toEqual([
      'A Blitzkrieg',
      'B Guerrilla',
      'C Voluntary',
      ' Nothing',
    ]);
    expect(outcomes.map(({ key }) => key)).toEqual([
      'kept',
      'buyIn',
      'facade',
      'resistant',
      'weekReached',
      'cost',
      'costPerCommitted',
    ]);
    for (const { cells } of outcomes)
      for (const { value, interval } of cells)
        expect(value === '–' || /^(0%|€0)$/.test(value) || interval !== '').toBe(true);
    const row = {
      ...fakeComparison().plans[0].summary[0],
      metric: 'facade',
      mean: 0,
      ciLow: 0,
      ciHigh: 0.02,
    };
    expect(boardFigure(row, reader)).toEqual({ value: '0%', interval: '' });
  });

  test('tells money short, and never an interval that hides itself', () => {
    expect(shortMoney(1_297_300, 1_293_500, 1_301_200, reader)).toEqual({
      value: '€1.30m',
      interval: '1.29–1.30',
    });
    expect(shortMoney(660_000, 647_000, 672_000, reader)).toMatchObject({ interval: '€647–672k' });
    expect(shortMoney(15_980, 15_400, 16_400, reader)).toEqual({ value: '€16,000', interval: '€15.4–16.4k' });
    expect(shortMoney(0, 0, 0, reader)).toEqual({ value: '€0', interval: '' });
    expect(shortMoney(1_420_000, 1_400_000, 1_440_000, { ...reader, language: 'fr' })).toEqual({
      value: '1,42\u00a0M€',
      interval: '1,40–1,44',
    });
  });

  test('tells what is almost nobody by the least share that says something, and almost everybody alike', () => {
    const row = { ...fakeComparison().plans[0].summary[0], metric: 'resistant', n: 200, worlds: 200 };
    expect(boardFigure({ ...row, mean: 0.00003, ciLow: 0, ciHigh: 0.0001 }, reader)).toEqual({
      value: '<\u00a00.1%',
      interval: '',
    });
    expect(
      boardFigure({ ...row, mean: 0.00003, ciLow: 0, ciHigh: 0.02 }, { ...reader, language: 'fr' }),
    ).toEqual({ value: '<\u00a00,1\u202f%', interval: '0–2' });
    expect(boardFigure({ ...row, mean: 0.99997, ciLow: 0.9999, ciHigh: 1 }, reader).value).toBe(
      '>\u00a099.9%',
    );
  });

  test('says what nothing costs where posts stand already, and shows them among the means', () => {
    const comparison = chosen();
    const posts = (plan: Comparison['plans'][number], weeks: number) => ({
      ...plan.weekly[0],
      metric: 'postWeeks',
      group: 'all',
      mean: plan.weekly[0].mean.map(() => weeks),
    });
    const plans = comparison.plans.map((plan) => ({ ...plan, weekly: [...plan.weekly, posts(plan, 153)] }));
    const standing = scoreboardOf({ ...comparison, plans }, 'en');
    expect(standing.means.find(({ key }) => key === 'posts')!.cells.map(({ value }) => value)).toEqual([
      '153',
      '153',
      '153',
      '153',
    ]);
    expect(standing.below).toEqual([
      'The cost of doing nothing is that of the posts that stand already, with which every plan begins.',
    ]);
    expect(scoreboardOf({ ...comparison, plans }, 'fr').below[0]).toContain('postes déjà en place');
    // where none stand nothing is said, and nothing was used
    const none = comparison.plans.map((plan) => ({
      ...plan,
      weekly: [...plan.weekly, posts(plan, plan.name === 'nothing' ? 0 : 153)],
    }));
    const usual = scoreboardOf({ ...comparison, plans: none }, 'en');
    expect(usual.below).toEqual([]);
    expect(usual.means.at(-1)!.cells.at(-1)!.value).toBe('–');
  });

  test('says nowhere that doing nothing spent in vain', () => {
    const comparison = chosen();
    const plans = comparison.plans.map((plan) => ({
      ...plan,
      summary: [...plan.summary, { ...plan.summary[0], metric: 'spentInVain', mean: 1234 }],
    }));
    const page = reportHtml({ ...comparison, plans, contrasts: [] }, options);
    const rows = page.slice(page.indexOf('Spent in vain')).split('</tbody>')[0];
    expect(rows).toContain('Voluntary');
    expect(rows).not.toContain('Nothing');
  });

  test('calls a plan as its file does, with the style beside it where that is another name', () => {
    const comparison = chosen();
    const plans = comparison.plans.map((plan) =>
      plan.name === 'blitzkrieg' ? { ...plan, name: 'big-bang' } : plan,
    );
    const [first, second] = boardPlans({ ...comparison, plans }, 'fr');
    expect([first.title, first.style]).toEqual(['big-bang', 'Blitzkrieg']);
    expect([second.title, second.style]).toEqual(['Guérilla', '']);
    const own = plans.map((plan) =>
      plan.name === 'big-bang' ? { ...plan, title: { en: 'All at once', fr: 'Tout d’un coup' } } : plan,
    );
    expect(boardPlans({ ...comparison, plans: own }, 'fr')[0].title).toBe('Tout d’un coup');
    expect(reportHtml({ ...comparison, plans }, options)).toContain('big-bang<small>Blitzkrieg</small>');
  });

  test('has room for four plans: those that may be the choice first; of the others it says how often they keep', () => {
    const eight = Array.from({ length: 8 }, (_, k) => ({
      name: `plan-${k}`,
      en: `Plan ${k}`,
      fr: `Plan ${k}`,
    }));
    const comparison = fakeComparison({ plans: [...eight, withNothing[3]] });
    // the first plan keeps the target in every world, and none of the others does
    const plans = comparison.plans.map((plan, k) => ({
      ...plan,
      summary: plan.summary.map((row) => (row.metric === 'kept' ? { ...row, mean: k === 0 ? 1 : 0 } : row)),
    }));
    const over = { chosen: 'plan-6', chosenWith: ['plan-6'], contenders: ['plan-6', 'plan-4'], rivals: [] };
    const verdict = { ...comparison.verdict, decision: { ...decision, ...over } };
    const many = { ...comparison, plans, verdict };
    expect(boardPlans(many, 'en').map(({ plan }) => plan.name)).toEqual([
      'plan-0',
      'plan-1',
      'plan-4',
      'plan-6',
      'nothing',
    ]);
    expect(scoreboardOf(many, 'en').below.at(-1)).toBe(
      'Also in the annex, reached and kept: C\u00a0Plan 2\u00a00% · D\u00a0Plan 3\u00a00% · F\u00a0Plan 5\u00a00% · H\u00a0Plan 7\u00a00%',
    );
    const [sheets, annex] = reportHtml(many, options).split('<div class="annex">');
    expect(sheets.replace(/<p class="beside">.*?<\/p>/, '')).not.toContain('Plan 7');
    expect(annex).toContain('Plan 7');
  });

  test('tells money of a row in one unit, where every amount can stand in it', () => {
    const costs = (...means: number[]) => {
      const comparison = chosen();
      const plans = comparison.plans.map((plan, k) => ({
        ...plan,
        summary: plan.summary.map((row) =>
          row.metric === 'cost'
            ? { ...row, mean: means[k], ciLow: means[k] * 0.98, ciHigh: means[k] * 1.02 }
            : row,
        ),
      }));
      const cost = scoreboardOf({ ...comparison, plans }, 'en').outcomes.find(({ key }) => key === 'cost');
      return cost!.cells.map(({ value, interval }) => `${value} ${interval}`.trim());
    };
    expect(costs(1_297_300, 660_000, 1_022_700, 0)).toEqual([
      '€1.30m 1.27–1.32',
      '€0.66m 0.65–0.67',
      '€1.02m 1.00–1.04',
      '€0',
    ]);
    expect(costs(963_000, 406_000, 749_000, 0)).toEqual([
      '€963k 944–982',
      '€406k 398–414',
      '€749k 734–764',
      '€0',
    ]);
    // an amount that would be lost among millions stands in full
    expect(costs(1_297_300, 52_000, 1_022_700, 0)[1]).toBe('€52,000 €51–53k');
  });

  test('counts worlds where they are few, and says of one world what came of it', () => {
    const row = {
      ...fakeComparison().plans[0].summary[0],
      metric: 'kept',
      mean: 0.95,
      ciLow: 0.83,
      ciHigh: 0.99,
    };
    expect(boardFigure({ ...row, worlds: 40 }, reader)).toEqual({
      value: '38\u00a0of\u00a040',
      interval: '83–99%',
    });
    expect(boardFigure({ ...row, worlds: 40, mean: 0 }, reader)).toEqual({ value: 'none', interval: '' });
    expect(boardFigure({ ...row, worlds: 1, mean: 1 }, reader)).toEqual({
      value: '1\u00a0of\u00a01',
      interval: '',
    });
    expect(boardFigure({ ...row, worlds: 100 }, reader).value).toBe('95%');
    // several replicates a world are no count
    expect(boardFigure({ ...row, worlds: 30 }, reader).value).toBe('95%');
  });
});

describe('the page', () => {
  const page = reportHtml(chosen({ voluntary: 56, blitzkrieg: 44 }), options);
  const [first, rest] = page.split('<div class="sheet sheet-2">');
  const [second, annex] = rest.split('<div class="annex">');

  test('begins with the decision, its terms, the scoreboard, one chart, and how far it holds', () => {
    const parts = [
      '<h1',
      '<dfn>Coordinated</dfn>',
      '<dfn>Buy-in</dfn>',
      '<table class="score',
      'Nothing',
      'buy-in-wide-title',
      'the target asks for 25% buy-in',
      'What is not known',
      'A comparison, not a forecast.',
      'What the data lacked.',
      '3f2a-91c0-77de',
      '1 / 2',
    ].map((part) => first.indexOf(part, first.indexOf('<main>')));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(first.match(/<table/g)).toHaveLength(1);
  });

  test('has the structures, the risks and the way on its second sheet', () => {
    for (const part of ['The structure it really has', 'Risks', 'On the way', 'To check it', '2 / 2'])
      expect(second).toContain(part);
  });

  test('keeps everything else in an annex that is closed, the scenario file included', () => {
    const opened = annex.match(/<details class="part"[^>]*>/g) ?? [];
    expect(opened.length).toBeGreaterThan(9);
    for (const part of opened) expect(part).not.toContain('open');
    expect(first + second).not.toMatch(/<pre|<details/);
    expect(annex).toContain('seed: 42');
  });

  test('prints two sheets of paper with a foot each, and of the annex what was opened, after them', () => {
    const style = page.match(/<style>([\s\S]*?)<\/style>/)![1];
    expect(style).toMatch(/@page board\{margin:0\}/);
    expect(style).toMatch(
      /\.annex:not\(:has\(>details\[open\]\)\),\.annex>details:not\(\[open\]\)[^{]*\{display:none\}/,
    );
    expect(style).toMatch(/\.annex\{page:annex;break-before:page\}/);
    // nothing on paper below 8 points: 10.7 pixels
    for (const [, size] of style.matchAll(/font(?:-size)?:(?:\d+ )?([\d.]+)px/g))
      expect(Number(size)).toBeGreaterThanOrEqual(11);
  });

  test('ends in its one script, which asks for nothing and does without when it is not run', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.trimEnd().endsWith('</script>\n</body>\n</html>')).toBe(true);
    expect(page).not.toMatch(/ on\w+="/);
    const buttons = page.match(/<button [^>]*>/g) ?? [];
    expect(buttons.length).toBeGreaterThan(10);
    for (const button of buttons) expect(button).toContain('hidden');
  });

  test('gives no structure the colour of a plan, on light or dark', () => {
    const plans = [lightTokens, darkTokens].flatMap((tokens) =>
      [...tokens.matchAll(/--plan-\d:(#[0-9a-f]{6})/g)].map(([, colour]) => colour),
    );
    const greyness = (colour: string) => {
      const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      return Math.max(...parts) - Math.min(...parts);
    };
    for (const { name, colour } of classes) {
      expect(plans, name).not.toContain(colour);
      expect(greyness(colour), name).toBeLessThanOrEqual(20);
    }
  });

  test('tells dates beside weeks where it is known when they begin', () => {
    const dated = { ...chosen(), starts: '2027-01-04' };
    const told = reportHtml(dated, options);
    expect(told).toContain('104 weeks from 4\u00a0Jan\u00a02027');
    expect(told).toContain('week\u00a052<small> · 3\u00a0Jan\u00a02028');
    // a year stands where it begins: `Jan 27` would be a day
    expect(told).toMatch(/>Jan\u00a02027<.*>Apr<.*>Jul<.*>Oct<.*>Jan\u00a02028</);
    expect(told).not.toMatch(/Jan\u00a02[78]\b/);
    expect(page).not.toMatch(/Jan\u00a02027/);
    expect(dateTold('2027-01-01', 0, 'fr')).toBe('1er\u00a0janv.\u00a02027');
  });

  test('leaves paper enough height for the chart, the less the longer its texts', () => {
    const beside = {
      question: '',
      headline: '',
      terms: '',
      unknown: '',
      caution: '',
      language: 'en',
      dated: false,
      columns: 4,
      below: 0,
    } as const;
    const usual = chartHeight(beside);
    expect(chartHeight({ ...beside, headline: 'x'.repeat(300) })).toBeLessThan(usual);
    expect(chartHeight({ ...beside, columns: 5 })).toBeLessThan(usual);
    expect(chartHeight({ ...beside, headline: 'x'.repeat(3000) })).toBeGreaterThan(130);
  });

  test('says what the data lacked: no file, or what may change the result', () => {
    expect(dataLacked({ drawn: true, notes: [] }, 'en')[0]).toMatch(/^No file of yours/);
    const [note] = fakeComparison().notes;
    const serious = (en: string, fr: string): Note => ({
      ...note,
      strength: 'mayChangeResult',
      message: { en, fr },
    });
    const one = serious('no column is a manager', 'aucune colonne n’est un responsable');
    const lacked = (notes: readonly Note[], language: 'en' | 'fr' = 'en') =>
      dataLacked({ drawn: false, notes }, language).slice(1);
    expect(lacked([one])).toEqual(['No column is a manager.']);
    // what was done and counted, or is said of how a file is written, is no lack; what is said twice is said once
    expect(lacked([note, { ...note, strength: 'counted' }])).toEqual([]);
    expect(lacked([note, one, one])).toEqual(['No column is a manager.']);
    const many = Array.from({ length: 6 }, (_, k) => serious(`${k} lines`, `${k} lignes`));
    expect(lacked(many, 'fr')).toEqual(['0 lignes.', '1 lignes.', '2 lignes.', '3 de plus dans l’annexe.']);
  });

  test('says first what weighs most in a result: people and ties that are missing, then who leads, then units', () => {
    const note = (code: string, en: string, fr: string): Note => ({
      code,
      strength: 'mayChangeResult',
      message: { en, fr },
      remedy: { en: 'write weight: null', fr: 'écrivez weight: null' },
    });
    const notes = [
      note('every-line-weighs-one', 'no column is a weight', 'aucune colonne n’est un poids'),
      note('column-left-out', '"Hour" is not taken for the weight: its values do not fit (07:52)', 'x'),
      note(
        'near-labels',
        'labels of unit that look alike are kept apart: Qualité (12) / Qualite (6); Achat (3) / Achats (9); RH (4) / R.H. (2)',
        'des valeurs de la colonne Unité qui se ressemblent restent distinctes : Qualité (12) / Qualite (6); Achat (3) / Achats (9); RH (4) / R.H. (2)',
      ),
      note('strangers', '402 strangers in 5947 of 19420 lines left out', '402 inconnus écartés'),
      note('blank-ids', '8 lines without identifier in "No" left out', '8 lignes sans identifiant écartées'),
    ];
    expect(dataLacked({ drawn: false, notes }, 'en').slice(1)).toEqual([
      '8 lines without identifier in "No" left out.',
      '402 strangers in 5,947 of 19,420 lines left out.',
      'Names of units that look alike are kept apart: Qualité (12) / Qualite (6), Achat (3) / Achats (9) …',
      '2 more in the annex.',
    ]);
    expect(dataLacked({ drawn: false, notes }, 'fr')[3]).toBe(
      'Des noms d’unités qui se ressemblent restent distinctes\u00a0: Qualité (12) / Qualite (6), Achat (3) / Achats (9) …',
    );
  });

  test('names nobody, on the sheets or in the annex: notes are told as they are handed round', () => {
    const strangers: Note = {
      code: 'strangers',
      strength: 'mayChangeResult',
      message: { en: '12 strangers left out: "ann@x.org"', fr: '12 inconnus écartés : « ann@x.org »' },
      nameless: { en: '12 strangers left out', fr: '12 inconnus écartés' },
      remedy: { en: 'add them', fr: 'ajoutez-les' },
    };
    const comparison = { ...chosen(), drawn: false, notes: [strangers] };
    for (const language of ['en', 'fr'] as const) {
      const page = reportHtml(comparison, { ...options, language });
      expect(page).not.toMatch(/ann@x\.org/);
      expect(page).toContain(strangers.nameless![language]);
    }
    expect(dataLacked(comparison, 'en').at(-1)).toBe('12 strangers left out.');
    expect(reportHtml(comparison, options)).toContain('<b>May change the result</b>');
  });

  test('tells on the second sheet what was said of today where it is not usual, and what was expected', async () => {
    const scenario = (text: string) =>
      parseScenario(
        `version: 1\norganisation: { generate: { people: 40 } }\nplans: { v: { style: voluntary } }\n${text}`,
        'f.yaml',
        memory({}),
      );
    const told = await scenario(
      'climate: { resistance: 1.5, habit: 0.3, lackOfDesire: 0.5, leadership: 0.6, units: { IT: { habit: 1 } } }\nstart: { structure: centralised }',
    );
    expect(saidOfToday(told.scenario, 'en').map(({ of, answer }) => `${of}: ${answer}`)).toEqual([
      'Who looks after it: one department, for all',
      'Leaders who show that they want it: 60%',
      'How the last changes were met: with more resistance than elsewhere',
      'Habits stand in the way: 0.3 of 1',
      'See nothing in it for themselves: half',
      'Otherwise in: IT',
    ]);
    const usual = await scenario('');
    expect(saidOfToday(usual.scenario, 'fr')).toEqual([]);
    const sheets = (source: typeof told, expectation: string) =>
      reportHtml(
        { ...chosen(), expectation: { en: expectation, fr: expectation } },
        { ...options, language: 'fr', source },
      ).split('<div class="annex">')[0];
    expect(sheets(told, 'x'.repeat(900))).toMatch(
      /Ce qui a été dit d’aujourd’hui[\s\S]*un service, pour tous/,
    );
    expect(sheets(told, 'x'.repeat(900))).toMatch(/Attendu au départ[\s\S]*x{279}…/);
    expect(sheets(usual, '')).not.toMatch(/dit d’aujourd’hui|Attendu au départ/);
    expect(boardMarkdown({ comparison: chosen(), judgements: [], ...options, source: told })).toContain(
      '## What was said of today\n\n- Who looks after it: one department, for all\n',
    );
  });

  test('says beside the structure what else the target asks', () => {
    expect(reportHtml(chosen(), options)).toMatch(
      /<h2 id="board-strips">[^<]*<small>[^<]*; the target asks for 25% buy-in as well, held for 4\sweeks by week 104/,
    );
  });

  test('names risks by their figures, and none that the figures do not show', () => {
    const risks = risksOf(chosen(), 'en');
    expect(risks.map(({ of, name }) => `${of.letter} ${name}`).join()).toMatch(/A [^,]*façade/);
    for (const { told } of risks) expect(told).toMatch(/\d/);
    const calm = chosen();
    const plans = calm.plans.map((plan) => ({ ...plan, weekly: [], summary: [] }));
    expect(risksOf({ ...calm, plans }, 'en')).toEqual([]);
  });

  test('warns of a plan that does less than nothing does, where that is shown', () => {
    const calm = chosen();
    const kept = calm.contrasts.find(({ metric }) => metric === 'kept')!;
    const against = (difference: number, ciLow: number, ciHigh: number) => ({
      ...calm,
      contrasts: [{ ...kept, a: 'nothing', b: 'guerrilla', difference, ciLow, ciHigh }],
    });
    const told = (comparison: Comparison) =>
      risksOf(comparison, 'en').map(({ of, name }) => of.letter + name);
    expect(told(against(-0.5, -0.6, -0.4))).toContain('BWorse than nothing.');
    expect(told(against(-0.05, -0.15, 0.05)).join()).not.toContain('Worse');
    expect(told(against(0.5, 0.4, 0.6)).join()).not.toContain('Worse');
  });

  test('holds plans against quarters, halves, the deadline and the end', () => {
    expect(weeksOnTheWay(104, 104)).toEqual([13, 26, 52, 78, 104]);
    // where there is no room for all, the early ones stay, on which one can still act, and the deadline
    expect(weeksOnTheWay(104, 39)).toEqual([13, 26, 39, 52, 104]);
    expect(weeksOnTheWay(104, 104, 3)).toEqual([13, 26, 104]);
    expect(weeksOnTheWay(520, 52, 4)).toEqual([13, 26, 52, 520]);
    expect(weeksOnTheWay(1, 1)).toEqual([1]);
  });
});

describe('its other forms', () => {
  test('Markdown has the same figures, and takes what people wrote for text', () => {
    const comparison = { ...chosen(), title: { en: 'A *bold* | <b>plan</b>', fr: '' } };
    const told = boardMarkdown({ comparison, judgements: [], ...options });
    expect(told).toMatch(/^# A \\\*bold\\\* \\\| \\<b\\>plan\\<\/b\\>\n/);
    const [{ cells }] = scoreboardOf(comparison, 'en').outcomes;
    expect(told).toContain(
      `| Target reached and kept | ${cells.map(({ value, interval }) => (interval ? `${value} (${interval})` : value)).join(' | ')} |`,
    );
    expect(markdownText('a\nb')).toBe('a b');
  });

  test('every drawing can stand alone, the scoreboard among them, each under a name of its own', () => {
    const files = drawingFiles(reportHtml(chosen({ voluntary: 56, blitzkrieg: 44 }), options));
    const names = files.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['scoreboard', 'buy-in', 'draws', 'strips', 'effects', 'adoption', 'reached'])
      expect(names).toContain(`${name}.svg`);
    for (const { content } of files) expect(content).toMatch(/^<svg .*<rect x="-16"/s);
  });

  test('every drawing has a title that says what it is of, without the page around it', () => {
    const page = reportHtml(chosen({ voluntary: 56, blitzkrieg: 44 }), options);
    const titles = drawingsIn(page).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const labels = [...page.matchAll(/aria-label="(PNG: [^"]*)"/g)].map(([, label]) => label);
    expect(labels).toContain('PNG: Buy-in, and the façade above it');
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('several runs are told apart where they have one title, and a bar in it breaks no table', () => {
    const title = { en: 'Now | or never', fr: 'Maintenant | ou jamais' };
    const page = (name: string, starts?: string) => ({
      comparison: { ...chosen(), name, title, ...(starts && { starts }) },
      judgements: [],
      ...options,
    });
    const pages = [page('one'), page('two', '2027-01-04')];
    const { columns, runs } = runsTableOf(pages);
    expect(runs.map((run) => run.title)).toEqual(['Now | or never – one', 'Now | or never – two']);
    // the month stands beside its week, though the first run has none
    const keys = columns.map(([key]) => key);
    expect(keys.indexOf('monthReached')).toBe(keys.indexOf('weekReached') + 1);
    const rows = runsMarkdown(pages)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const bars = (row: string) => row.match(/(?<!\\)\|/g)?.length;
    expect(new Set(rows.map(bars))).toEqual(new Set([columns.length + 2]));
    expect(rows.join('\n')).toContain('Now \\| or never – two');
  });
});
