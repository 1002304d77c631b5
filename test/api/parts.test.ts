import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/api/negotiation/languageOf.ts';
import { mediaOf } from '../../src/api/negotiation/mediaOf.ts';
import { preferences } from '../../src/api/negotiation/preferences.ts';
import { pointerTo, stepsOf } from '../../src/api/problems/pointer.ts';
import { resultCache } from '../../src/api/simulations/resultCache.ts';
import { shareComputation } from '../../src/jobs/shareComputation.ts';
import { TooManyWaiting } from '../../src/jobs/tooManyWaiting.ts';
import { waitingLine } from '../../src/jobs/waitingLine.ts';

const never = new AbortController().signal;
const long = { long: true, client: 'somebody' };
const short = { long: false, client: 'somebody' };

describe('a line', () => {
  it('lets in as many as it may, the others in the order of their coming', async () => {
    const line = waitingLine({ long: 2, waiting: 3, waitingOfClient: 9 }, () => 0);
    const order: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3, 4].map((k) =>
      line.take(
        long,
        () => {
          order.push(k);
          return new Promise<void>((resolve) => ends.push(resolve));
        },
        never,
      ),
    );
    await Promise.resolve();
    expect(order).toEqual([0, 1]);
    await expect(line.take(long, async () => {}, never)).rejects.toBeInstanceOf(TooManyWaiting);
    for (let k = 0; k < 5; k++) {
      ends[k]!();
      await all[k];
      await new Promise(setImmediate);
    }
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('forgets who left it before their turn, and goes on after a failure', async () => {
    const line = waitingLine({ long: 1, waiting: 2, waitingOfClient: 9 }, () => 0);
    let fail = () => {};
    const first = line.take(
      long,
      () => new Promise((_, reject) => (fail = () => reject(new Error('failed')))),
      never,
    );
    const leaving = new AbortController();
    const second = line.take(long, async () => 'second', leaving.signal);
    const third = line.take(long, async () => 'third', never);
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    fail();
    await expect(first).rejects.toThrow('failed');
    expect(await third).toBe('third');
  });

  it('lets a short piece of work pass the long ones, one at a time', async () => {
    const line = waitingLine({ long: 1, waiting: 5, waitingOfClient: 9 }, () => 0);
    void line.take(long, () => new Promise(() => {}), never);
    const waits = line.take(long, async () => {}, never);
    expect(await line.take(short, async () => 'short', never)).toBe('short');
    let end = () => {};
    const first = line.take(short, () => new Promise<void>((resolve) => (end = resolve)), never);
    let second = false;
    const then = async () => {
      second = true;
    };
    const later = line.take(short, then, never);
    await new Promise(setImmediate);
    expect(second).toBe(false);
    end();
    await Promise.all([first, later]);
    expect(second).toBe(true);
    await expect(Promise.race([waits, Promise.resolve('still waiting')])).resolves.toBe('still waiting');
  });

  it('has places of its own for each kind, and gives no client all of them', async () => {
    const line = waitingLine({ long: 1, waiting: 4, waitingOfClient: 2 }, () => 0);
    const endless = () => new Promise<void>(() => {});
    const join = (client: string, isLong: boolean) =>
      Promise.race([
        line.take({ client, long: isLong }, endless, never).catch(() => 'refused'),
        new Promise((resolve) => setTimeout(resolve, 20, 'in')),
      ]);
    const greedy = await Promise.all([1, 2, 3, 4, 5].map(() => join('greedy', true)));
    expect(greedy).toEqual(['in', 'in', 'in', 'refused', 'refused']);
    expect(await join('other', true)).toBe('in');
    expect(await join('third', true)).toBe('in');
    expect(await join('fourth', true)).toBe('refused');
    expect(await join('greedy', false)).toBe('in');
  });

  it('says when to come again by what waits and by what is left of what runs', async () => {
    let time = 0;
    const line = waitingLine({ long: 1, waiting: 2, waitingOfClient: 9 }, () => time);
    const endless = () => new Promise<void>(() => {});
    const full = async () => (await line.take(long, endless, never).catch((error) => error)).retryAfter;
    let tell: (seconds: number) => void = () => {};
    void line.take(
      { ...long, seconds: 30 },
      (told) => {
        tell = told;
        return endless();
      },
      never,
    );
    void line.take({ ...long, seconds: 12 }, endless, never);
    void line.take({ ...long, seconds: 5 }, endless, never);
    await new Promise(setImmediate);
    expect(await full()).toBe(47);
    time = 10_000;
    expect(await full()).toBe(37);
    tell(50);
    expect(await full()).toBe(67);
    time = 300_000;
    expect(await full()).toBe(17);
  });

  it('expects of what it knows nothing of what lately was usual', async () => {
    let time = 0;
    const line = waitingLine({ long: 1, waiting: 0, waitingOfClient: 9 }, () => time);
    for (const seconds of [7, 1, 9]) await line.take(long, async () => (time += 1000 * seconds), never);
    void line.take(long, () => new Promise(() => {}), never);
    await expect(line.take(long, async () => {}, never)).rejects.toMatchObject({ retryAfter: 7 });
  });
});

describe('a shared computation', () => {
  it('is cancelled when the last caller has gone, not before', async () => {
    const underWay = shareComputation<string>(5);
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
    const underWay = shareComputation<number>(2);
    let runs = 0;
    const compute = async () => ++runs;
    const all = await Promise.all([1, 2, 3].map(() => underWay.join('key', compute, never)));
    expect(all).toEqual([1, 1, 1]);
    expect(await underWay.join('key', compute, never)).toBe(2);
  });

  it('is shared by as many as may, and by others when one of them has gone', async () => {
    const underWay = shareComputation<string>(1);
    const leaves = new AbortController();
    let end = (_: string) => {};
    const compute = () => new Promise<string>((resolve) => (end = resolve));
    const began = underWay.join('key', compute, never);
    const shares = underWay.join('key', compute, leaves.signal);
    await expect(underWay.join('key', compute, never)).rejects.toBeInstanceOf(TooManyWaiting);
    leaves.abort(new Error('left'));
    await expect(shares).rejects.toThrow('left');
    const later = underWay.join('key', compute, never);
    end('done');
    expect(await Promise.all([began, later])).toEqual(['done', 'done']);
  });
});

describe('kept results', () => {
  it('never weigh more than they may, but for a single one, and drop what was longest unused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 })), { minLength: 1 }),
        (steps) => {
          const kept = resultCache<{ bytes: () => number }>({ bytes: 100, results: 6 });
          for (const [id, size] of steps) {
            if (!kept.get(String(id))) kept.keep(String(id), { bytes: () => size });
            expect(kept.get(String(id))).toBeDefined();
            const held = Array.from({ length: 10 }, (_, k) => kept.get(String(k))).filter(
              (result) => result !== undefined,
            );
            const weight = held.reduce((sum, result) => sum + result.bytes(), 0);
            expect(held.length === 1 || weight <= 100).toBe(true);
            expect(held.length).toBeLessThanOrEqual(6);
          }
        },
      ),
    );
  });

  it('count what they grow by', () => {
    const kept = resultCache<{ bytes: () => number }>({ bytes: 100, results: 6 });
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
    ['en;q=0, *', 'fr'],
    ['en;q=0, fr;q=0', 'en'],
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
