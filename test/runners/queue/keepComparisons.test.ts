import { expect, it } from 'vitest';
import { prepare } from '../../../src/experiment/prepare.ts';
import { filesFrom, shippedScenarios } from '../../../src/runners/files.ts';
import { keepComparisons } from '../../../src/runners/queue/keepComparisons.ts';
import { parcelName } from '../../../src/runners/queue/parcelName.ts';
import type { Parcels } from '../../../src/runners/queue/parcels.ts';
import { sentComparison } from '../../../src/runners/queue/sentComparison.ts';
import { sha256 } from '../../../src/runners/sha256.ts';
import { hashingReader } from '../../../src/scenario/identity.ts';
import { readScenario } from '../../../src/scenario/readScenario.ts';

const files = hashingReader(filesFrom(shippedScenarios), sha256);
const prepared = await prepare(await readScenario('brasserie.yaml', files, []), files.read);
/** The same scenario with a firm of which the last person has left. */
const smaller = {
  ...prepared,
  org: { ...prepared.org, ids: prepared.org.ids.map((id) => `${id} of the other firm`) },
};

/** A database that holds some comparisons, and counts what is fetched from it. */
async function databaseOf(...comparisons: (typeof prepared)[]) {
  const held = new Map<string, Uint8Array>();
  const fetched: string[] = [];
  const jobs: { design: string; org: string; plans: number }[] = [];
  for (const comparison of comparisons) {
    const { design, org } = await sentComparison({
      ...comparison,
      // as nobody's: under pseudonyms both were alike
      org: { ...comparison.org, real: false },
    });
    for (const { hash, bytes } of [design, org!]) held.set(parcelName.of(hash), bytes);
    jobs.push({
      design: parcelName.of(design.hash),
      org: parcelName.of(org!.hash),
      plans: comparison.plans.length,
    });
  }
  const get = async (name: string) => {
    fetched.push(name);
    return held.get(name);
  };
  return { parcels: { get } as Parcels, held, fetched, jobs };
}

it('holds two organisations under the same scenario apart', async () => {
  const { parcels, jobs } = await databaseOf(prepared, smaller);
  const [one, other] = jobs;
  expect(one.design).toBe(other.design);
  expect(one.org).not.toBe(other.org);
  const { open } = keepComparisons(parcels);
  const ids = async (job: typeof one) => ((await open(job))!.org as typeof prepared.org).ids[0];
  expect(await ids(one)).toBe(prepared.org.ids[0]);
  expect(await ids(other)).toBe(smaller.org.ids[0]);
  expect(await ids(one)).toBe(prepared.org.ids[0]);
});

it('fetches everything once, and the same chunk’s comparison is the same object', async () => {
  const { parcels, jobs, fetched } = await databaseOf(prepared);
  const { open } = keepComparisons(parcels);
  expect(await open(jobs[0])).toBe(await open(jobs[0]));
  expect(fetched).toHaveLength(2);
});

it('takes nothing under a name that says otherwise, and asks again for what was missing', async () => {
  const { parcels, jobs, held } = await databaseOf(prepared);
  const [{ design, org }] = jobs;
  const { open } = keepComparisons(parcels);
  const right = held.get(design)!;
  held.set(design, held.get(org)!);
  expect(await open(jobs[0])).toBeUndefined();
  held.set(design, right);
  expect(await open(jobs[0])).toBeDefined();
});
