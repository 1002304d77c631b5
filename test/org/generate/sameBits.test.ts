import { expect, test } from 'vitest';
import type { GenerateSpec } from '../../../src/org/generate/generateOrg.ts';
import { digestOfOrg } from '../digestOf.ts';
import { generated } from './generated.ts';

/** Digests that are kept from one version of the engine to the next; they change with `engineVersion` only. */
const kept: readonly (readonly [Partial<GenerateSpec>, number | string, string])[] = [
  [{ people: 2, units: 1, sites: 1, contacts: 1 }, 1, 'fbad39e8c7e0f686'],
  [{ people: 7, units: 3, divisions: 2, span: 3, contacts: 6 }, 5, '55621a1911a35d73'],
  [{ people: 30, units: 3, sites: 1, contacts: 29 }, 30, 'b27d68ed8538d436'],
  [{ people: 240 }, 42, '6fe3afdbc390f975'],
  [{ people: 700, units: 5, divisions: 3, sites: 700, span: 8, contacts: 0 }, 'word', '0edc5a7935f1ba6f'],
  [
    { people: 600, units: 20, divisions: 4, span: 4, contacts: 500, customerFacing: 0.3 },
    3,
    '109381da1d96ae60',
  ],
  [
    { people: 5000, units: 2500, divisions: 100, sites: 40, span: 2, functions: ['sales', 'craft', 'it'] },
    11,
    'a832a13ac8537607',
  ],
  [{ people: 20_000, units: 82, divisions: 6, sites: 12 }, 7, '0492a3b20267b2f4'],
  [{ people: 100_000, units: 183 }, 42, '4687509c8f325a0b'],
];

test.each(kept)('%j under seed %s is still the same organisation', (spec, seed, digest) => {
  expect(digestOfOrg(generated(spec, seed))).toBe(digest);
});
