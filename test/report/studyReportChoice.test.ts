import { describe, expect, test } from 'vitest';
import { choicePicture } from '../../src/report/studyReport/choicePicture.ts';
import { studyHtml } from '../../src/report/studyReport/studyHtml.ts';
import type { PagePoint, StudyPage } from '../../src/report/studyReport/studyPage.ts';

type Levels = PagePoint['point']['levels'];

/** A study of points with these levels, and at each the plans that may be the choice. */
const page = (factors: string[], points: readonly (readonly [Levels, ...string[]])[]): StudyPage => ({
  ...{ name: 'study', title: { en: '', fr: '' }, question: { en: '', fr: '' }, factors, metrics: [] },
  points: points.map(([levels, ...contenders], number) => ({
    point: { number, levels },
    ...{ people: 30, worlds: 8, replicates: 8, currency: 'EUR', contrasts: [], judgements: [] },
    plans: ['slow', 'fast'].map((name) => ({ name, title: { en: name, fr: name }, summary: [] })),
    decision: { chosen: contenders[0], contenders },
    ...{ precision: undefined, changes: undefined },
  })),
  ...{ failures: [], runs: 0, fingerprint: '', engine: '', language: 'en' },
});

const crossed = ['here', 'there'].flatMap((where) => [0.1, 0.9].map((leadership) => [where, leadership]));

describe('the picture of the choice', () => {
  test('has a grid for each level of what else varies, so that no two choices fall into one cell', () => {
    const study = page(
      ['where', 'leadership', 'target', 'deadline'],
      crossed.flatMap((levels) => [
        [[...levels, 'coordinated', 26], 'slow'] as const,
        [[...levels, 'centralised', 52], 'fast'] as const,
      ]),
    );
    const picture = choicePicture(study);
    if (picture?.kind !== 'grid') throw new Error('a grid was expected');
    expect(picture.panels.map(({ label }) => label)).toEqual([
      'target = coordinated, deadline = 26',
      'target = centralised, deadline = 52',
    ]);
    const plans = picture.panels.map(({ cells }) => cells.flat().map((cell) => cell?.chosen[0].plan));
    expect(plans).toEqual([Array(4).fill('slow'), Array(4).fill('fast')]);
  });

  test('counts the plans of a cell where more varies than there is room for, and what is open apart', () => {
    const study = page(
      ['where', 'leadership', 'third'],
      crossed.flatMap((levels) =>
        Array.from({ length: 7 }, (_, k) => {
          const contenders = k < 3 ? ['slow'] : k < 6 ? ['fast'] : ['fast', 'slow'];
          return [[...levels, `level ${k}`], ...contenders] as [Levels, ...string[]];
        }),
      ),
    );
    const picture = choicePicture({ ...study, factors: ['where', 'leadership', 'third'] });
    if (picture?.kind !== 'grid') throw new Error('a grid was expected');
    // the longer factor goes down, whichever comes first
    const cells = picture.panels.flatMap((panel) => panel.cells.flat());
    expect(cells.every((cell) => cell?.points === 7)).toBe(true);
    expect(cells[0]).toMatchObject({
      chosen: [
        { plan: 'slow', count: 3 },
        { plan: 'fast', count: 3 },
      ],
      open: 1,
    });
    const html = studyHtml(study);
    expect(html).toMatch(/class="split"/);
    expect(html).toContain('<i>A 3</i> · <i>B 3</i> · <i>? 1</i>');
  });

  test('marks plans that are not told apart, and never as one of them', () => {
    const html = studyHtml(
      page(
        ['leadership'],
        [
          [[0.1], 'slow'],
          [[0.9], 'fast', 'slow'],
        ],
      ),
    );
    expect(html).toMatch(/<td class="open"[^>]*><i aria-hidden="true">B\/A \?<\/i>/);
    expect(html).toMatch(/<td class="plan-0"><i aria-hidden="true">A<\/i>/);
  });

  test('of drawn values is where the points lie, over the two that go with the choice most', () => {
    const drawn = Array.from({ length: 10 }, (_, k): [Levels, string] => [
      [((7 * k) % 10) / 10 + 0.012345678901234, k / 10 + 0.0123, ((3 * k) % 10) / 10 + 0.0234],
      k < 5 ? 'slow' : 'fast',
    ]);
    const picture = choicePicture(page(['noise', 'leadership', 'other'], drawn));
    expect(picture).toMatchObject({ kind: 'scatter', across: 'leadership', isOfMore: true });
    const html = studyHtml(page(['noise', 'leadership', 'other'], drawn));
    expect(html.match(/class="disc"/g)).toHaveLength(10);
    expect(html).not.toMatch(/\d\.\d{8}/);
    expect(html).toContain('10 values from 0.0123 to 0.9123');
  });

  test('of many drawn points is a grid of bands', () => {
    const many = Array.from({ length: 400 }, (_, k): [Levels, string] => [
      [((7 * k) % 400) / 400, k / 400],
      k < 200 ? 'slow' : 'fast',
    ]);
    const picture = choicePicture(page(['noise', 'leadership'], many));
    expect(picture).toMatchObject({
      kind: 'grid',
      rows: { factor: 'leadership' },
      columns: { factor: 'noise' },
    });
  });

  test('goes down by one factor where the other follows from it', () => {
    const study = page(
      ['target', 'deadline'],
      [
        [['coordinated', 26], 'slow'],
        [['centralised', 52], 'fast'],
      ],
    );
    expect(choicePicture(study)).toMatchObject({
      rows: { factor: 'target' },
      columns: { factor: undefined },
    });
    expect(choicePicture(page([], [[[], 'slow']]))).toBeUndefined();
  });
});
