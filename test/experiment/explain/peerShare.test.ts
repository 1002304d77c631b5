import { describe, expect, test } from 'vitest';
import { type Adoption, type Channel, cascadeOf } from '../../../src/experiment/explain/adoptionCascade.ts';
import { channelShares } from '../../../src/experiment/explain/channelShares.ts';
import { measuredPeerShare, peerShareIn, peerShareOver } from '../../../src/experiment/explain/peerShare.ts';
import { peerShareSentence } from '../../../src/report/why/peerShareSentence.ts';
import { estimateOverWorlds } from '../../../src/statistics/estimateOverWorlds.ts';
import { doing } from '../../model/tinySetting.ts';
import { eager, tinyChange } from './tinyChange.ts';

const by = (...list: Channel[]): Adoption[] =>
  list.map((channel, person) => ({
    person,
    tenure: 0,
    week: person,
    channel,
    by: -1,
    parent: -1,
    generation: 0,
  }));
const over = (...shares: number[]) => peerShareOver(Float64Array.from(shares), false, shares.length);

describe('the share of adoptions that contacts brought about', () => {
  test('is of those after the start: who was there already was won over by nobody', () => {
    expect(peerShareIn(by('start', 'start', 'peers', 'training', 'ownAccord', 'post'))).toBe(0.25);
    expect(peerShareIn(by('start'))).toBeNaN();
    expect(peerShareIn([])).toBeNaN();
  });

  test('lies below, inside or above what peers were measured to cause; both ends belong to it', () => {
    expect(over(0.1, 0.12, 0.14)?.position).toBe('below');
    expect(over(0.25, 0.3, 0.35)?.position).toBe('inside');
    expect(over(0.7, 0.8, 0.75)?.position).toBe('above');
    expect(over(measuredPeerShare.least, measuredPeerShare.least)?.position).toBe('inside');
    expect(over(measuredPeerShare.most, measuredPeerShare.most)?.position).toBe('inside');
  });

  test('has its interval over worlds, and is settled only where the whole of it lies there', () => {
    const shares = Float64Array.of(0.7, 0.75, 0.8, 0.72);
    expect(peerShareOver(shares, false, 4)).toMatchObject(estimateOverWorlds(shares, 4, 'share'));
    expect(over(0.7, 0.75, 0.8)?.settled).toBe(true);
    expect(over(0.3, 0.38, 0.5)).toMatchObject({ position: 'inside', settled: false });
  });

  test('leaves out replicates in which nobody came after the start, and is none where that is all of them', () => {
    expect(over(Number.NaN, 0.5, 0.6, 0.7)?.n).toBe(3);
    expect(over(Number.NaN, Number.NaN)).toBeUndefined();
  });
});

describe('whether it is compared', () => {
  const ring = {
    size: 12,
    ties: Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12] as const),
    start: [0],
  };
  const threshold = 0.3;

  test.each([
    ['nobody does anything', [], false],
    [
      'people are told and offered a course',
      doing({ tactic: 'announce' }, { tactic: 'train', hours: 8 }),
      false,
    ],
    ['a mandate stands', doing({ tactic: 'mandate' }), true],
    ['a course is compulsory', doing({ tactic: 'train', hours: 2, compulsory: true }), true],
    ['the team extracted is sent on a course', doing({ tactic: 'extract', compulsory: true }), true],
    ['the centre is appointed by rank', doing({ tactic: 'centralTeam', people: 2, fill: 'rank' }), true],
    ['the centre is of volunteers', doing({ tactic: 'centralTeam', people: 2, fill: 'volunteers' }), false],
  ])('depends on what people are obliged to: %s', async (_, steps, obliged) => {
    const change = tinyChange({ ...ring, threshold, horizon: 40, rule: eager }, steps);
    expect(cascadeOf(change, 0).obliged).toBe(obliged);
    const shares = await channelShares(() => change, { replicates: 4, worlds: 4 });
    expect(shares.obliged).toBe(obliged);
    expect(shares.peerShare === undefined).toBe(obliged);
  });

  test('a line of people who win each other over is above what was measured, and it is said so in both languages', async () => {
    const change = tinyChange({ ...ring, threshold: 0.4, horizon: 300, rule: eager });
    const shares = await channelShares(() => change, { replicates: 6, worlds: 6 });
    expect(shares.peerShare).toMatchObject({ estimate: 1, position: 'above', settled: true });
    const said = peerShareSentence(shares);
    expect(said.en).toMatch(/Nobody is obliged.*100%.*15% to 40%.*\[V\/C;.*this lies above it\./);
    expect(said.fr).toMatch(/n’oblige personne.*15.*40.*\[V\/C ;.*au-dessus\./);
  });

  test('where it is not compared, that is said, and why', async () => {
    const obliged = tinyChange({ ...ring, threshold, horizon: 20 }, doing({ tactic: 'mandate' }));
    const said = peerShareSentence(await channelShares(() => obliged, { replicates: 2, worlds: 2 }));
    expect(said.en).toContain('Somebody is obliged under this plan');
    expect(said.fr).toContain('Ce plan oblige quelqu’un');
    const still = tinyChange({ ...ring, threshold: 1.5, horizon: 5 });
    expect(peerShareSentence(await channelShares(() => still, { replicates: 2, worlds: 2 })).en).toContain(
      'Nobody came to commit after the start',
    );
  });

  test('an interval that passes a bound is told to do so', () => {
    const sentence = (...shares: number[]) =>
      peerShareSentence({
        n: shares.length,
        worlds: shares.length,
        declared: [],
        committed: [],
        obliged: false,
        peerShare: over(...shares),
        types: undefined as never,
      });
    expect(sentence(0.3, 0.38, 0.5).en).toContain('inside it, though the interval reaches beyond');
    expect(sentence(0.25, 0.3, 0.28).en).toMatch(/inside it\.$/);
    expect(sentence(0.25, 0.3, 0.28).fr).toMatch(/dedans\.$/);
  });
});
