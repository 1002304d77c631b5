import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { prepare } from '../../../src/experiment/prepare.ts';
import { planScreenView, type Ran } from '../../../src/report/page/planScreenView.ts';
import type { BarView, PlanScreenView } from '../../../src/report/page/planTimeline.ts';
import { tacticPrices } from '../../../src/report/page/tacticPrices.ts';
import { editPlan, type PlanEdit } from '../../../src/scenario/edit/editPlan.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';

const text = `version: 1
horizon: 60w
replicates: 8
assumptions: none
organisation: { generate: { people: 60 } }
start: { active: 8% }
plans:
  mine:
    steps:
      - id: first
        do:
          - { tactic: listen, weeks: 3 }
          - { tactic: train, at: 2w, hours: 8, open: 10w }
      - id: second
        after: first
        do:
          - { tactic: announce }
        gate: { when: "target.participation >= 99%", within: 6w, otherwise: next }
      - id: third
        after: second
        do:
          - { tactic: centralTeam }
        repeat: { tactic: hub, every: 6w }
  style: { style: guerrilla }
  turn: { fork: { of: mine, at: 20w, continue: style } }
outputs: { metrics: [declared, buyIn, load], by: [unit] }
`;
const read = async () => {
  throw new Error('no file');
};
const parsed = (of: string) => parseScenario(of, 'x.yaml', { read });
const viewOf = async (of: string, letter: string, ran?: Ran, language: 'en' | 'fr' = 'en') =>
  planScreenView({ text: of, runText: text, source: await parsed(of) }, letter, ran, language);
const bars = ({ steps }: PlanScreenView) =>
  new Map(steps.flatMap(({ bars: all }) => all.map((bar): [string, BarView] => [bar.key, bar])));

describe('a plan on the axis of weeks', () => {
  let ran: Ran;
  beforeAll(async () => {
    const prepared = await prepare(await parsed(text), read);
    ran = { prepared, comparison: await compare(prepared, {}) };
  });
  const edited = async (...edits: PlanEdit[]) => {
    let now = text;
    for (const edit of edits) now = editPlan({ text: now, source: await parsed(now) }, 'mine', edit);
    return now;
  };

  it('has what no gate decides where the plan says, and the rest as late as it may be, before it runs', async () => {
    const of = bars(await viewOf(text, 'A'));
    expect(of.get('first.0')).toMatchObject({ from: 1, to: 3, known: 'sure', lines: [12, 12] });
    expect(of.get('first.1')).toMatchObject({ from: 2, to: 11, known: 'sure', canResize: true });
    // a step is left once its last tactic has begun
    expect(of.get('second.0')).toMatchObject({ from: 3, known: 'sure' });
    expect(of.get('third.0')).toMatchObject({ from: 9, to: 60, goesOn: true, known: 'latest' });
    expect(of.get('third.repeat')).toMatchObject({ known: 'unknown', begins: [] });
  });

  it('has what the worlds played say once it has run, with their number', async () => {
    const view = await viewOf(text, 'A', ran);
    const of = bars(view);
    expect(of.get('third.0')).toMatchObject({ from: 9, known: 'played' });
    expect(of.get('third.0')!.told).toBe('from week\u00a09, median of 8 worlds');
    expect(of.get('third.repeat')!.begins.length).toBeGreaterThan(1);
    const gate = view.steps[1].gate!;
    expect(gate).toMatchObject({ number: 1, isMet: false, known: 'played' });
    expect(gate.told).toContain('met in no world');
    expect(view.headline?.[0]).toMatchObject({ plan: { title: 'mine' } });
    expect(view.before).toBeUndefined();
  });

  it('does not say of a changed plan what only a run would tell, and keeps the one that ran beside it', async () => {
    const changed = await edited({ kind: 'resize', part: 'first.0', weeks: 2 });
    const view = await viewOf(changed, 'A', ran);
    expect(bars(view).get('third.0')).toMatchObject({ from: 9, known: 'as-run' });
    expect(view.steps[1].gate).toMatchObject({ known: 'as-run' });
    const old = view.before!.flatMap((step) => step.bars);
    expect(old.find(({ key }) => key === 'first.0')).toMatchObject({ from: 1, to: 3 });
    expect(bars(view).get('first.0')).toMatchObject({ from: 1, to: 5 });
    // a step of the same name that follows on another way was never run
    const other = changed.replace('>= 99%", within: 6w', '>= 99%", within: 9w');
    expect(other).not.toBe(changed);
    expect(bars(await viewOf(other, 'A', ran)).get('third.0')).toMatchObject({ known: 'latest' });
    // another plan is as it was
    expect((await viewOf(changed, 'B', ran)).before).toBeUndefined();
  });

  it('tells what each unit is asked, by the hours that there are', async () => {
    const { loads } = await viewOf(text, 'A', ran);
    expect(Object.keys(loads!)).toEqual(['mine', 'style', 'turn']);
    const { units, values, worlds } = loads!.mine;
    expect([units.length, worlds]).toEqual([values.length, 8]);
    expect(Math.max(...values.flatMap((row) => [...row]))).toBeGreaterThan(0);
  });

  it('works that out where it was not measured, from the worlds that it looks at', async () => {
    const source = await parsed(text.replace('buyIn, load], by: [unit]', 'buyIn]'));
    const prepared = await prepare(source, read);
    const other = { prepared, comparison: await compare(prepared, {}) };
    const { loads } = await viewOf(text, 'A', other);
    const measured = (await viewOf(text, 'A', ran)).loads!.mine;
    for (const [row, unit] of measured.units.entries()) {
      const k = loads!.mine.units.indexOf(unit);
      measured.values[row].forEach((value, week) => {
        expect(loads!.mine.values[k][week]).toBeCloseTo(value, 9);
      });
    }
  });

  it('shows two plans, one after the other, that are changed where they are written', async () => {
    const view = await viewOf(text, 'C', ran);
    expect([view.form, view.steps.every(({ isOthers }) => isOthers)]).toEqual(['fork', true]);
    expect(view.steps.map(({ id }) => id)).toEqual([
      'first',
      'second',
      'third',
      'extract',
      'pilot',
      'deploy',
    ]);
    expect(bars(view).get('0/third.0')!.to).toBe(19);
    expect(view.steps[3].from).toBe(20);
    expect(view.formTold).toContain('until week 20');
  });

  it('has a field for every parameter of a part, in both languages', async () => {
    const fields = bars(await viewOf(text, 'A')).get('first.1')!.fields;
    const french = bars(await viewOf(text, 'A', undefined, 'fr')).get('first.1')!.fields;
    expect(fields.map(({ name }) => name)).toEqual([
      'at',
      'who',
      'hours',
      'compulsory',
      'inAll',
      'by',
      'open',
    ]);
    expect(fields.find(({ name }) => name === 'at')).toMatchObject({
      kind: 'weeks',
      value: '2',
      least: 1,
      unit: 'weeks',
    });
    expect(fields.find(({ name }) => name === 'compulsory')).toMatchObject({ kind: 'yes-no' });
    expect(fields.find(({ name }) => name === 'who')).toMatchObject({ kind: 'choice' });
    for (const [k, { label }] of fields.entries()) expect(label).not.toBe(french[k].label);
  });

  it('says which values stand beside the text, and are others than it says', async () => {
    const beside = [
      { path: 'horizon', value: '60w' },
      { path: 'target.deadline', value: '40w' },
    ];
    const source = await parsed(text);
    const view = planScreenView({ text, runText: text, source, beside }, 'A', undefined, 'en');
    expect(view.beside).toEqual([{ path: 'target.deadline', value: '40w' }]);
  });

  it('asks for what is one of some words, and for a day, as such, and tells gates in words', async () => {
    const view = await viewOf(text, 'A', undefined, 'fr');
    const structure = view.scenario.find(({ path }) => path === 'start.structure')!;
    expect(structure).toMatchObject({ kind: 'choice', isOpen: false });
    expect(structure.wordsTold).toContain('Coordonnée');
    expect(view.scenario.find(({ path }) => path === 'starts')).toMatchObject({ kind: 'day' });
    const gate = view.steps[1].gate!;
    expect(gate.asks).toMatch(/^l’organisation\s: .* au moins 99\s%$/);
    expect(gate.fields.find(({ name }) => name === 'otherwise')).toMatchObject({
      kind: 'choice',
      isOpen: true,
    });
  });

  it('says where a style lies, and nothing of what is written by hand', async () => {
    expect((await viewOf(text, 'B')).dial).toMatchObject({ at: 0 });
    expect((await viewOf(text, 'A')).dial.at).toBeUndefined();
    const half = await edited({ kind: 'dial', from: 'guerrilla', to: 'blitzkrieg', at: 0.35 });
    expect((await viewOf(half, 'A')).dial.at).toBe(0.35);
  });

  it('has a price for every tactic that needs nothing named', async () => {
    const { about, of } = await tacticPrices(ran.prepared, ran.comparison, 'en', async () => {});
    expect(about).toContain('in 4 worlds');
    expect(of.listen).toBe('€3,600');
    expect(of.retarget).toBeUndefined();
  });
});
