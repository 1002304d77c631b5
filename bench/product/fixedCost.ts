import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from '../measure/median.ts';
import { buildProduct } from './buildProduct.ts';

/** What one `run` of the command line takes that runs next to nothing, in seconds by the clock. */
export interface FixedCost {
  readonly median: number;
  readonly least: number;
  readonly times: number;
}

const TIMES = 11;

/** Builds the product as it is delivered, and starts it again and again on a small firm and two replicates. */
export function fixedCost(): FixedCost {
  const program = buildProduct();
  const folder = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
  try {
    const seconds = Array.from({ length: TIMES }, (_, time) => {
      const begun = performance.now();
      execFileSync(
        process.execPath,
        [
          ...[program, 'run', resolve(import.meta.dirname, '../../scenarios/small-firm.yaml')],
          ...['--replicates', '2', '--out', join(folder, String(time))],
        ],
        { stdio: 'ignore' },
      );
      return (performance.now() - begun) / 1000;
    });
    return { median: median(seconds), least: Math.min(...seconds), times: TIMES };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
