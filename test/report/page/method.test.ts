import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { emcOne } from '../../../src/experiment/rollouts/cases/emcOne.ts';
import { tyson } from '../../../src/experiment/rollouts/cases/tyson.ts';
import type { Band, CheckedPoint } from '../../../src/experiment/rollouts/checkRollout.ts';
import { checkRollout } from '../../../src/experiment/rollouts/checkRollout.ts';
import { type HeldRollout, holdInWorlds, lastWeekOf } from '../../../src/experiment/rollouts/holdInWorlds.ts';
import type { Point, RealRollout } from '../../../src/experiment/rollouts/realRollout.ts';
import { checkedRollouts, fittedRollouts } from '../../../src/experiment/rollouts/rollouts.ts';
import { performHere } from '../../../src/experiment/rollouts/rolloutTask.ts';
import { smallestGroup } from '../../../src/org/smallestGroup.ts';
import { saidPlainly } from '../../../src/report/board/segments.ts';
import { GROUP_SHOWN } from '../../../src/report/dataProtection.ts';
import { dataProtectionPage } from '../../../src/report/markdown/dataProtectionPage.ts';
import { parametersViewOf, stripOf } from '../../../src/report/page/parametersViewOf.ts';
import { rolloutsViewOf } from '../../../src/report/page/rolloutsViewOf.ts';
import { assumptions } from '../../../src/scenario/assumptions/assumptions.ts';
import { documentAt } from '../../docs/documents.ts';

const anywhere = { least: undefined, most: undefined };

describe('the numbers that nobody knows', () => {
  const view = parametersViewOf(undefined, 'en');

  it('are all that scenario files have, and the headline counts how their defaults are founded', () => {
    expect(view.rows.map(({ path }) => path).toSorted()).toEqual(
      assumptions.map(({ path }) => path).toSorted(),
    );
    const of = (basis: string) => assumptions.filter((each) => each.basis === basis).length;
    expect(saidPlainly(view.headline, 'en')).toContain(
      `Of these ${assumptions.length} numbers ${of('V')} are published, ${of('C')} computed from data, `,
    );
    expect(saidPlainly(view.headline, 'en')).toContain(`${of('A')} assumed`);
  });

  it('have those that move the differences between plans first', () => {
    const firstOther = view.rows.findIndex(({ moves }) => !moves);
    expect(view.rows.slice(firstOther).some(({ moves }) => moves)).toBe(false);
  });

  it('show what the open scenario has instead of a default, and nothing where it has the default', async () => {
    const { source } = await prepareText(
      'organisation: { generate: { people: 20 } }\nplans: { g: { style: guerrilla } }\nrule: { kind: change, commitRate: 0.2 }\n',
    );
    const rows = parametersViewOf(source.scenario, 'fr').rows;
    expect(rows.filter(({ own }) => own !== '').map(({ path, own }) => [path, own])).toEqual([
      ['rule.commitRate', '0,2'],
    ]);
  });

  it('stand on a strip in their order, which reaches no further than a file may write', () => {
    const strip = stripOf({ low: 0.2, high: 0.4, scale: 'linear' }, 0.3, 0.35, anywhere);
    expect(strip.from).toBeLessThan(strip.default);
    expect(strip.default).toBeLessThan(strip.own!);
    expect(strip.own!).toBeLessThan(strip.to);
    expect(strip.outside).toBeUndefined();
    expect(stripOf({ low: 0.3, high: 1, scale: 'linear' }, 1, undefined, { least: 0, most: 1 }).to).toBe(1);
  });

  it('say on which side of its range a default lies, and keep it on the strip', () => {
    expect(stripOf({ low: 0.1, high: 0.2, scale: 'linear' }, 0.9, undefined, anywhere)).toMatchObject({
      outside: 'above',
      default: 1,
    });
    expect(stripOf({ low: 1, high: 16, scale: 'log' }, 0.01, undefined, anywhere)).toMatchObject({
      outside: 'below',
      default: 0,
      isLog: true,
    });
  });
});

const band = (low: number, high: number): Band => ({ low, median: (low + high) / 2, high });
const held = (rollout: RealRollout, ...points: [Partial<Point>, Band, Band][]): HeldRollout => ({
  rollout,
  worlds: 10,
  points: points.map(
    ([point, byDefault, drawn]): CheckedPoint => ({
      point: { ...rollout.points[0], ...point },
      byDefault,
      drawn,
    }),
  ),
});

describe('what is told of real roll-outs', () => {
  const exactly = (share: number) => ({ low: share, high: share });

  it('says of a miss which way and by how much, and counts them by their sign', () => {
    const view = rolloutsViewOf(
      [
        held(
          tyson,
          [exactly(0.5), band(0.4, 0.6), band(0.1, 0.9)],
          [exactly(0.7), band(0.4, 0.6), band(0.1, 0.9)],
          [exactly(0.95), band(0.4, 0.6), band(0.1, 0.9)],
          [exactly(0.05), band(0.4, 0.6), band(0.1, 0.9)],
        ),
      ],
      10,
      true,
      'en',
    );
    expect(view.rollouts[0].points.map(({ verdictTold }) => verdictTold)).toEqual([
      'met by the defaults',
      'within the plausible ranges',
      'missed: too low by 5 points',
      'missed: too high by 5 points',
    ]);
    expect(saidPlainly(view.summary, 'en')).toBe(
      'Of 4 published figures the defaults meet 1; 1 more lie within the plausible ranges alone; 2 in neither: the model is too low for 1 and too high for 1.',
    );
    expect(view.rollouts[0].misses).toBe(
      '2 of 4 outside of the plausible ranges: the model is too low for 1 and too high for 1.',
    );
  });

  it('claims no miss where there is none', () => {
    const view = rolloutsViewOf(
      [held(tyson, [exactly(0.5), band(0.4, 0.6), band(0.1, 0.9)])],
      10,
      true,
      'fr',
    );
    expect(saidPlainly(view.summary, 'fr')).not.toMatch(/trop (bas|haut)/);
    expect(view.rollouts[0].misses).toMatch(/^Aucun/);
  });

  it('is told in French wherever it is told', () => {
    for (const { title, circumstances, told, points } of [...fittedRollouts, ...checkedRollouts])
      for (const { en, fr } of [
        title,
        circumstances,
        told,
        ...points.flatMap(({ name, published }) => [name, published]),
      ]) {
        expect(fr).not.toBe('');
        expect(fr).not.toMatch(/\d,\d{3}\b| week|NaN|undefined/);
        expect(fr.match(/\d/g)?.join('')).toBe(en.match(/\d/g)?.join(''));
      }
  });

  it('are the bands of a whole check of so many worlds, and a curve that passes through them', async () => {
    const one = await holdInWorlds(emcOne, 2, { pause: async () => {} });
    const whole = await checkRollout(performHere, emcOne, 2);
    expect(one.points).toEqual(whole.points);
    expect(one.curve?.byDefault).toHaveLength(lastWeekOf(emcOne) + 1);
    expect(one.curve?.drawn[0]).toEqual(whole.points[0].drawn);
    expect(one.curve?.byDefault[48]).toEqual(whole.points[4].byDefault);
  });

  it('ends where whoever waits wants no more of it', async () => {
    const ended = holdInWorlds(tyson, 2, { pause: () => Promise.reject(new Error('enough')) });
    await expect(ended).rejects.toThrow('enough');
  });
});

describe('the page on data protection', () => {
  it('is the one that the documentation has, in both languages', () => {
    expect(documentAt('docs/guide/data-protection.md')).toBe(dataProtectionPage('en'));
    expect(documentAt('docs/guide/data-protection.fr.md')).toBe(dataProtectionPage('fr'));
  });

  it('names the size below which groups are not shown', () => {
    expect(GROUP_SHOWN).toBe(smallestGroup);
  });
});

it('every source of a number that nobody knows is said in French as well', () => {
  const [english, french] = (['en', 'fr'] as const).map(
    (language) => parametersViewOf(undefined, language).rows,
  );
  for (const [k, { source, path }] of english!.entries())
    if (source !== '') expect(french![k]!.source, path).not.toBe(source);
});
