import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/api/negotiation/languageOf.ts';
import { mediaOf } from '../../src/api/negotiation/mediaOf.ts';
import { preferences } from '../../src/api/negotiation/preferences.ts';
import { pointerTo, stepsOf } from '../../src/api/problems/pointer.ts';
import { resultCache } from '../../src/api/simulations/resultCache.ts';
import { limitConcurrency, TooManyWaiting } from '../../src/jobs/limitConcurrency.ts';
import { shareComputation } from '../../src/jobs/shareComputation.ts';

const never = new AbortController().signal;

describe('a line', () => {
  it('lets in as many as it may, the others in the order of their coming', async () => {
    const line = limitConcurrency({ running: 2, waiting: 3 }, () => 0);
    const order: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3, 4].map((k) =>
      line.take(() => {
        order.push(k);
        return new Promise<void>((resolve) => ends.push(resolve));
      }, never),
    );
    await Promise.resolve();
    expect(order).toEqual([0, 1]);
    await expect(line.take(async () => {}, never)).rejects.toBeInstanceOf(TooManyWaiting);
    for (let k = 0; k < 5; k++) {
      ends[k]!();
      await all[k];
      await new Promise(setImmediate);
    }
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('forgets who left it before their turn, and goes on after a failure', async () => {
    const line = limitConcurrency({ running: 1, waiting: 2 }, () => 0);
    let fail = () => {};
    const first = line.take(
      () => new Promise((_, reject) => (fail = () => reject(new Error('failed')))),
      never,
    );
    const leaving = new AbortController();
    const second = line.take(async () => 'second', leaving.signal);
    const third = line.take(async () => 'third', never);
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    fail();
    await expect(first).rejects.toThrow('failed');
    expect(await third).toBe('third');
  });

  it('says when to come again by how long others took', async () => {
    let time = 0;
    const line = limitConcurrency({ running: 1, waiting: 0 }, () => time);
    await line.take(async () => (time += 7000), never);
    void line.take(() => new Promise(() => {}), never);
    await expect(line.take(async () => {}, never)).rejects.toMatchObject({ retryAfter: 7 });
  });
});

describe('a shared computation', () => {
  it('is cancelled when the last caller has gone, not before', async () => {
    const underWay = shareComputation<string>();
    let cancelled = false;
    const compute = (signal: AbortSignal) =>
      new Promise<string>((_, reject) =>
        signal.addEventListener('abort', () => {
          cancelled = true;
          reject(signal.reason);
        }),
      );
    const [one, other] = [new AbortController(), new AbortController()];
    const first = underWay.join('key', compute, one.signal);
    const second = underWay.join('key', compute, other.signal);
    one.abort(new Error('one left'));
    await expect(first).rejects.toThrow('one left');
    expect(cancelled).toBe(false);
    other.abort(new Error('other left'));
    await expect(second).rejects.toThrow('other left');
    expect(cancelled).toBe(true);
    expect(await underWay.join('key', async () => 'anew', never)).toBe('anew');
  });

  it('runs once for all who ask while it runs', async () => {
    const underWay = shareComputation<number>();
    let runs = 0;
    const compute = async () => ++runs;
    const all = await Promise.all([1, 2, 3].map(() => underWay.join('key', compute, never)));
    expect(all).toEqual([1, 1, 1]);
    expect(await underWay.join('key', compute, never)).toBe(2);
  });
});

describe('kept results', () => {
  it('never weigh more than they may, but for a single one, and drop what was longest unused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 })), { minLength: 1 }),
        (steps) => {
          const kept = resultCache<{ bytes: () => number }>(100);
          for (const [id, size] of steps) {
            if (!kept.get(String(id))) kept.keep(String(id), { bytes: () => size });
            expect(kept.get(String(id))).toBeDefined();
            const held = Array.from({ length: 10 }, (_, k) => kept.get(String(k))).filter(
              (result) => result !== undefined,
            );
            const weight = held.reduce((sum, result) => sum + result.bytes(), 0);
            expect(held.length === 1 || weight <= 100).toBe(true);
          }
        },
      ),
    );
  });

  it('count what they grow by', () => {
    const kept = resultCache<{ bytes: () => number }>(100);
    let size = 10;
    kept.keep('old', { bytes: () => 50 });
    kept.keep('growing', { bytes: () => size });
    size = 90;
    kept.trim();
    expect(kept.get('old')).toBeUndefined();
    expect(kept.get('growing')).toBeDefined();
  });
});

describe('what a client prefers', () => {
  it('is read from its header, the best first', () => {
    expect(preferences('fr;q=0.5, en, de;q=2, it;q=0').map(({ name, quality }) => [name, quality])).toEqual([
      ['en', 1],
      ['fr', 0.5],
      ['de', 0],
      ['it', 0],
    ]);
  });

  it.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['FR-be', 'fr'],
    ['de, fr;q=0.2', 'fr'],
    ['fr;q=0', 'en'],
    ['en;q=0.4, fr;q=0.6', 'fr'],
    [';;;,,q=', 'en'],
  ])('decides the language: %s is %s', (header, language) => {
    const headers = header === undefined ? {} : { 'accept-language': header };
    expect(languageOf({ query: {}, headers })).toBe(language);
    expect(languageOf({ query: { lang: 'fr' }, headers })).toBe('fr');
  });

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0, */*', 'application/json'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['image/png', 'application/json'],
  ])('decides the form: %s is %s', (accept, media) => {
    expect(mediaOf(accept, ['application/json', 'text/csv'])).toBe(media);
  });

  it('never breaks a header reader, whatever a header holds', () => {
    fc.assert(
      fc.property(fc.string(), (header) =>
        ['en', 'fr'].includes(languageOf({ query: {}, headers: { 'accept-language': header } })),
      ),
    );
  });
});

describe('a pointer', () => {
  it('leads where a path of a scenario file leads', () => {
    expect(pointerTo(stepsOf('plans.by-hand.steps[1].gate.when'))).toBe('/plans/by-hand/steps/1/gate/when');
    expect(pointerTo(['files', 'a/b~c.csv'])).toBe('/files/a~1b~0c.csv');
    expect(pointerTo([])).toBe('');
  });
});
