import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/web/state/address.ts';
import { packForAddress, unpackFromAddress } from '../../src/web/state/packing.ts';
import {
  firmOrigins,
  initialState,
  languageOf,
  type PageState,
  personColours,
  readPages,
  screens,
  shownOutcomes,
  storySteps,
} from '../../src/web/state/pageState.ts';

const letters = fc.option(fc.stringMatching(/^[A-Z]{1,8}$/), { nil: undefined });
const weeks = fc.integer({ min: 0, max: 5200 });
const anyState: fc.Arbitrary<PageState> = fc.record({
  screen: fc.constantFrom(...screens),
  language: fc.constantFrom('en' as const, 'fr' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  plans: letters,
  pair: letters,
  outcome: fc.constantFrom(...shownOutcomes),
  week: weeks,
  ends: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: undefined }),
  dial: fc.option(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    { nil: undefined },
  ),
  band: fc.boolean(),
  changes: fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
      fc.array(fc.tuple(fc.stringMatching(/^plans\.[a-z-]{1,9}$/), fc.string({ minLength: 1 })), {
        maxLength: 3,
      }),
    )
    .map(([n, others]) => [
      ...(n === undefined ? [] : [['replicates', String(n)] as const]),
      ...others.map(([path, value]) => [path, value] as const),
    ]),
  plan: letters,
  person: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
  moment: fc.option(weeks, { nil: undefined }),
  colour: fc.constantFrom(...personColours),
  cascade: fc.boolean(),
  channel: fc.option(fc.constantFrom('start', 'ownAccord'), { nil: undefined }),
  sel: fc.option(fc.constantFrom('pilot.2', 'deploy.gate', '1/two-tracks.0', 'pilot'), { nil: undefined }),
  load: letters,
  replicate: fc.option(fc.nat(99_999), { nil: undefined }),
  forks: fc.option(fc.constantFrom('10B', '26B.26B40C.30C'), { nil: undefined }),
  one: fc.option(fc.constantFrom('0', '26B'), { nil: undefined }),
  two: fc.option(fc.constantFrom('26B40C'), { nil: undefined }),
  to: letters,
  firm: fc.constantFrom(...firmOrigins),
  story: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: undefined }),
  step: fc.constantFrom(...storySteps),
  open: fc.boolean(),
  drawn: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/), { nil: undefined }),
  sheet: fc.boolean(),
  told: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/), { nil: undefined }),
  label: fc.option(fc.constantFrom('V' as const, 'A' as const), { nil: undefined }),
  param: fc.option(fc.constantFrom('rule.commitRate', 'population.threshold.mean'), { nil: undefined }),
  read: fc.option(fc.constantFrom(...readPages), { nil: undefined }),
  sent: fc.option(fc.constant('628f-963e-4c9d'), { nil: undefined }),
});

describe('an address', () => {
  it('says everything that decides what is seen', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readAddress(writeAddress(state), 'en').state).toEqual(state);
      }),
    );
  });

  it('says nothing but the language where nothing differs from the beginning', () => {
    expect(writeAddress(initialState('fr'))).toBe('#lang=fr');
  });

  it('has the words that were promised', () => {
    const state: PageState = {
      ...initialState('en'),
      plans: 'ABD',
      pair: 'D',
      week: 52,
      dial: 0.4,
      changes: [
        ['replicates', '400'],
        ['seed', '7'],
        ['target.deadline', '78w'],
        ['plans.second-thoughts', '{ fork: { of: blitzkrieg, at: 20w, continue: guerrilla } }'],
      ],
    };
    const address = writeAddress(state);
    expect(address).toMatch(/^#lang=en&plans=ABD&pair=D&week=52&dial=40&n=400&seed=7&deadline=78w&set=plans/);
    expect(readAddress(address, 'fr').state).toEqual(state);
  });

  it('that was changed on its way is read as far as it can be', () => {
    const { state, packed } = readAddress(
      '#screen=nowhere&week=-3&dial=900&plans=ab&set==x&set=seed&week=7',
      'fr',
    );
    expect(state).toEqual(initialState('fr'));
    expect(packed).toBeUndefined();
    expect(() => fc.assert(fc.property(fc.string(), (text) => void readAddress(text, 'en')))).not.toThrow();
  });

  it('is in a language that the reader has, or in English', () => {
    expect(languageOf(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(languageOf(['de'])).toBe('en');
    expect(languageOf([])).toBe('en');
  });
});

describe('a scenario in an address', () => {
  const scenario = { name: 'é.yaml', files: { 'é.yaml': 'version: 1\ntitle: Été\n' } };

  it('comes out as it went in, in characters that need no escape', () => {
    const packed = packForAddress(scenario);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(unpackFromAddress(packed as string)).toEqual(scenario);
  });

  it('is refused where it is too large, or holds what is no text', () => {
    const random = Array.from({ length: 20_000 }, (_, k) => ((k * 7919) % 9973).toString(36)).join('');
    expect(packForAddress({ name: 'a', files: { a: random } })).toBeUndefined();
    expect(packForAddress({ name: 'a', files: { a: '', b: new Uint8Array(3) } })).toBeUndefined();
  });

  it('is refused where it has tables, however small, and not for other scenarios or a story', () => {
    for (const table of ['people.csv', 'ties.TSV', 'firm.json', 'firm.graphml', 'matrix'])
      expect(
        packForAddress({ name: 'a.yaml', files: { 'a.yaml': '', [table]: 'id' } }),
        table,
      ).toBeUndefined();
    const told = { name: 'a.md', files: { 'a.md': '# A', 'b.yaml': 'version: 1', 'plans/c.yml': '' } };
    expect(unpackFromAddress(packForAddress(told) as string)).toEqual(told);
  });

  it('that was cut, is none, or would fill the memory is told apart from one', () => {
    const packed = packForAddress(scenario) as string;
    for (const wrong of [packed.slice(0, -9), `${packed.slice(0, 9)}AAAA`, '', 'é', 'AAAA'])
      expect(() => unpackFromAddress(wrong), wrong).toThrow();
    const bomb = packForAddress({ name: 'a', files: { a: 'x'.repeat(4_200_000) } }) as string;
    expect(() => unpackFromAddress(bomb)).toThrow('too large');
  });
});
