import { describe, expect, it } from 'vitest';
import { stepsSchema } from '../../../src/model/plans/plan.ts';
import { structureNames } from '../../../src/model/structures/structures.ts';
import { tactics } from '../../../src/model/tactics/tactics.ts';
import { editPlan, type PlanEdit, refuseReturning } from '../../../src/scenario/edit/editPlan.ts';
import { writtenSteps } from '../../../src/scenario/edit/writtenSteps.ts';
import { compileStyle } from '../../../src/scenario/plans/compileStyle.ts';
import { parseScenario, type ScenarioSource } from '../../../src/scenario/readScenario.ts';
import { axesBetween, namedAxes } from '../../../src/scenario/sections/axes.ts';
import { styleNames } from '../../../src/scenario/sections/plans.ts';

const files: Record<string, string> = {};
const read = async (path: string) => new TextEncoder().encode(files[path]);
const parsed = (text: string): Promise<ScenarioSource> => parseScenario(text, 'mine.yaml', { read });

const edited = async (text: string, plan: string, ...edits: PlanEdit[]): Promise<string> => {
  let now = text;
  for (const edit of edits) now = editPlan({ text: now, source: await parsed(now) }, plan, edit);
  return now;
};
const stepsOf = async (text: string, plan: string) =>
  (await parsed(text)).plans.find(({ name }) => name === plan)!.steps;

const byName = `version: 1
organisation: { generate: { people: 60 } }
# what is compared
plans:
  blitzkrieg: { style: blitzkrieg } # all at once
  guerrilla: { style: guerrilla, title: "Ours" } # one by one
`;

const byHand = `version: 1
organisation: { generate: { people: 60 } }
plans:
  mine:
    steps:
      - id: first # the first
        do:
          - { tactic: listen, at: 2w, weeks: 3 }
          # then
          - { tactic: train, hours: 8 }
        gate: { when: "first.trained >= 60%", within: 12w, otherwise: next }
      - id: second
        after: first
        do:
          - { tactic: hub, who: all }
`;

describe('a plan that is edited', () => {
  it('is written out to the same steps to the bit, whatever the style and the target', () => {
    for (const structure of structureNames)
      for (const one of styleNames)
        for (const other of styleNames)
          for (const at of [0, 0.1, 0.35, 1]) {
            const steps = compileStyle(axesBetween(namedAxes[one], namedAxes[other], at), structure);
            expect(stepsSchema.parse(JSON.parse(JSON.stringify(writtenSteps(steps))))).toEqual(
              JSON.parse(JSON.stringify(steps)),
            );
          }
  });

  it('moves and lengthens nothing beyond the last week of the run', async () => {
    for (const edit of ['move', 'resize'] as const) {
      const far = await edited(byName, 'guerrilla', { kind: edit, part: 'extract.0', weeks: 9999 });
      expect(far).not.toMatch(/\b\d{4,}w/);
      const again = await edited(far, 'guerrilla', { kind: edit, part: 'extract.0', weeks: 1 });
      expect(again).toBe(far);
    }
  });

  it('is written out when a change comes that its style cannot say, and all around it stays', async () => {
    const after = await edited(byName, 'guerrilla', { kind: 'move', part: 'extract.0', weeks: 2 });
    expect(after).toContain('  blitzkrieg: { style: blitzkrieg } # all at once\n');
    expect(after).toContain('# one by one');
    expect(after).toContain('title: Ours');
    const steps = await stepsOf(after, 'guerrilla');
    const before = await stepsOf(byName, 'guerrilla');
    expect(steps[0].do[0]).toEqual({ ...before[0].do[0], at: 3 });
    expect(steps.slice(1)).toEqual(before.slice(1));
  });

  it('moves and is resized by weeks, within its step', async () => {
    const after = await edited(
      byHand,
      'mine',
      { kind: 'move', part: 'first.0', weeks: -5 },
      { kind: 'resize', part: 'first.0', weeks: 4 },
    );
    expect(after).toBe(byHand.replace('at: 2w, weeks: 3', 'at: 1w, weeks: 7'));
  });

  it('takes and leaves out parameters as they are written', async () => {
    const after = await edited(
      byHand,
      'mine',
      { kind: 'set', part: 'second.0', name: 'coaching', written: '60%' },
      { kind: 'set', part: 'first.1', name: 'hours', written: undefined },
      { kind: 'set', part: 'first.gate', name: 'hold', written: '2w' },
    );
    expect(after).toContain('- { tactic: hub, who: all, coaching: 60% }');
    expect(after).toContain('- { tactic: train }');
    expect(after).toContain('otherwise: next, hold: 2w }');
  });

  it.each(tactics.map(({ kind }) => kind))('takes %s with what is usual of it', async (tactic) => {
    const after = await edited(byHand, 'mine', { kind: 'add', tactic, step: 'second', week: 4 });
    expect((await stepsOf(after, 'mine'))[1].do[1]).toMatchObject({ tactic, at: 4 });
  });

  it('takes a step of its own for a tactic, a gate, and lets both go again', async () => {
    const more = await edited(
      byHand,
      'mine',
      { kind: 'add', tactic: 'toolkit', step: undefined, week: 1 },
      { kind: 'add-gate', step: 'second' },
    );
    const steps = await stepsOf(more, 'mine');
    expect(steps[2]).toMatchObject({ id: 'step-3', after: ['second'] });
    expect(steps[1].gate).toMatchObject({ when: 'second.buyIn >= 30%', within: 26 });
    const less = await edited(
      more,
      'mine',
      { kind: 'remove', part: 'step-3' },
      { kind: 'remove', part: 'second.gate' },
    );
    expect(less).toBe(byHand);
  });

  it('lets a step go, and who waited for it waits for what it waited for', async () => {
    const after = await edited(byHand, 'mine', { kind: 'remove', part: 'first' });
    expect((await stepsOf(after, 'mine')).map(({ id, after }) => [id, after])).toEqual([['second', []]]);
  });

  it('refuses to be left without a step', async () => {
    const one = await edited(byHand, 'mine', { kind: 'remove', part: 'first' });
    await expect(edited(one, 'mine', { kind: 'remove', part: 'second' })).rejects.toMatchObject({
      problems: [{ code: 'cannot-edit' }],
    });
  });

  it('is a style again on the dial, at its ends by name', async () => {
    const dial = (at: number): PlanEdit => ({ kind: 'dial', from: 'guerrilla', to: 'blitzkrieg', at });
    expect(await edited(byName, 'guerrilla', dial(1))).toContain('style: blitzkrieg }');
    expect(await edited(byHand, 'mine', dial(0))).toContain('  mine:\n    style: guerrilla\n');
    const between = await edited(byHand, 'mine', dial(0.5));
    expect(between).toContain('breadth: 50%');
    const { structure } = (await parsed(between)).scenario.target;
    expect(await stepsOf(between, 'mine')).toEqual(
      compileStyle(axesBetween(namedAxes.guerrilla, namedAxes.blitzkrieg, 0.5), structure),
    );
  });

  it('begins again from a style by its name, under a title that somebody gave it or the style’s own', async () => {
    const template: PlanEdit = { kind: 'template', style: 'voluntary' };
    const other = await edited(byName, 'blitzkrieg', template);
    expect(other).toBe(byName.replace('{ style: blitzkrieg }', '{ style: voluntary }'));
    expect((await parsed(other)).plans[0].title.en).toBe('Voluntary');
    expect(await edited(byName, 'guerrilla', template)).toContain('{ title: Ours, style: voluntary }');
    // written out it keeps the title of the style that it was, until it begins again from another
    const changed = await edited(byName, 'blitzkrieg', { kind: 'remove', part: 'deploy.0' });
    expect(changed).toContain('title: Blitzkrieg');
    expect(await edited(changed, 'blitzkrieg', template)).not.toContain('Blitzkrieg');
    const after = await edited(byHand, 'mine', template);
    const { structure } = (await parsed(after)).scenario.target;
    expect(await stepsOf(after, 'mine')).toEqual(compileStyle(namedAxes.voluntary, structure));
  });

  it('writes the plans that a file leaves to the product, so that one of them can differ', async () => {
    const none = 'version: 1\norganisation: { generate: { people: 60 } }\n';
    const after = await edited(none, 'voluntary', {
      kind: 'add',
      tactic: 'sponsor',
      step: 'deploy',
      week: 1,
    });
    const source = await parsed(after);
    expect(source.plans.map(({ name }) => name)).toEqual(['blitzkrieg', 'guerrilla', 'voluntary']);
    expect(source.plans[2].steps.at(-1)!.do.at(-1)).toMatchObject({ tactic: 'sponsor' });
  });

  it('is written into the file that extends the one where it stands', async () => {
    files['base.yaml'] = byName;
    const above = 'version: 1\nextends: base.yaml\n# of the plans: none\n';
    const after = await edited(above, 'guerrilla', { kind: 'move', part: 'extract.0', weeks: 1 });
    expect(after).toContain('# of the plans: none');
    expect((await stepsOf(after, 'guerrilla'))[0].do[0].at).toBe(2);
    expect((await stepsOf(after, 'blitzkrieg')).length).toBeGreaterThan(0);
  });

  it('lets nothing of a base come back that was taken out', async () => {
    files['base.yaml'] = byHand;
    const above = 'version: 1\nextends: base.yaml\n';
    const ungated = await edited(above, 'mine', { kind: 'remove', part: 'first.gate' });
    expect((await stepsOf(ungated, 'mine'))[0].gate).toBeUndefined();
    const text = await edited(above, 'mine', { kind: 'remove', part: 'first' });
    const source = await parsed(text);
    expect(() => refuseReturning({ text, source }, 'mine')).toThrow(/would come back/);
    files['base.yaml'] = byName;
    const own = 'version: 1\nextends: base.yaml\nplans:\n  guerrilla: { style: guerrilla }\n';
    const moved = await edited(own, 'guerrilla', { kind: 'move', part: 'extract.0', weeks: 1 });
    expect((await stepsOf(moved, 'guerrilla'))[0].do[0].at).toBe(2);
  });

  it('leaves what lies between it and another where it lies', async () => {
    const text = `${byName}  hybrid: { between: [guerrilla, blitzkrieg], at: 35% } # a third\n`;
    const after = await edited(text, 'guerrilla', { kind: 'move', part: 'extract.0', weeks: 1 });
    expect(await stepsOf(after, 'hybrid')).toEqual(await stepsOf(text, 'hybrid'));
    expect(after).toContain('# a third');
  });

  it('is copied to be changed beside itself', async () => {
    const after = await edited(byName, 'guerrilla', { kind: 'copy' });
    const { plans } = await parsed(after);
    expect(plans.map(({ name }) => name)).toEqual(['blitzkrieg', 'guerrilla', 'guerrilla-2']);
    expect(plans[2].steps).toEqual(plans[1].steps);
    expect(plans[2].title.en).toBe('Ours 2');
  });

  it('changes the scenario around it too', async () => {
    const after = await edited(byHand, 'mine', { kind: 'scenario', path: 'starts', written: '2027-01-04' });
    expect((await parsed(after)).scenario.starts).toBe('2027-01-04');
    expect(await edited(after, 'mine', { kind: 'scenario', path: 'starts', written: undefined })).toBe(
      byHand,
    );
  });
});
