import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { resultOf } from '../../src/report/result.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';

/**
 * The shipped scenarios, run small, keep giving what they gave: whoever changes a result has to say so. Curves stand
 * beside the fingerprint so that a change can be read, not only noticed.
 */
const REPLICATES = 6;
const folder = resolve(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = filesFrom(folder);

describe('the shipped scenarios', () => {
  it('are there', () => {
    expect(files).toContain('organic-to-coordinated.yaml');
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  it.each(files)('%s gives the curves it gave', async (name) => {
    const source = await readScenario(name, { read });
    const comparison = await compare(withReplicates(await prepare(source, read), REPLICATES));
    const every = Math.max(1, Math.round(comparison.horizon / 8));
    const curves = Object.fromEntries(
      comparison.plans.flatMap((plan) =>
        plan.weekly
          .filter(({ metric, group }) => group === 'all' && curvesShown.has(metric))
          .map(({ metric, mean }) => [
            `${plan.name} ${metric}`,
            Array.from(mean)
              .filter((_, week) => week % every === 0)
              .map((value) => Number(value.toFixed(4)))
              .join(' '),
          ]),
      ),
    );
    const told = {
      fingerprint: resultOf(comparison, source).fingerprint.full,
      people: comparison.people,
      ties: comparison.ties,
      curves,
    };
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(
      join('curves', name.replace('.yaml', '.json')),
    );
  });
});

const curvesShown = new Set(['adopters', 'buyIn', 'facade', 'resistant', 'progress', 'reached', 'cost']);
