import { expect, test } from 'vitest';
import type { GenerateSpec } from '../../../src/org/generate/generateOrg.ts';
import { digestOfOrg } from '../digestOf.ts';
import { generated } from './generated.ts';

/** Digests kept from before the generator was made fast; they change with `engineVersion` only. */
const kept: readonly (readonly [Partial<GenerateSpec>, number | string, string])[] = [
  [{ people: 2, units: 1, sites: 1, contacts: 1 }, 1, 'fbad39e8c7e0f686'],
  [{ people: 7, units: 3, divisions: 2, span: 3, contacts: 6 }, 5, 'acb623ca8976afa6'],
  [{ people: 30, units: 3, sites: 1, contacts: 29 }, 30, 'da3b3da26b7151b9'],
  [{ people: 240 }, 42, '6fe3afdbc390f975'],
  [{ people: 700, units: 5, divisions: 3, sites: 700, span: 8, contacts: 0 }, 'word', '0edc5a7935f1ba6f'],
  [
    { people: 600, units: 20, divisions: 4, span: 4, contacts: 500, customerFacing: 0.3 },
    3,
    '8f983bdbb5c58f43',
  ],
  [
    { people: 5000, units: 2500, divisions: 100, sites: 40, span: 2, functions: ['sales', 'craft', 'it'] },
    11,
    '511aae4769ce4068',
  ],
  [{ people: 20_000, units: 82, divisions: 6, sites: 12 }, 7, '79dbf547a17eb090'],
  [{ people: 100_000, units: 183 }, 42, 'a129e57413c3fb83'],
];

test.each(kept)('%j under seed %s is still the same organisation', (spec, seed, digest) => {
  expect(digestOfOrg(generated(spec, seed))).toBe(digest);
});
