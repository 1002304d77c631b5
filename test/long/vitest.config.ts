import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that state properties, here tried on cases that nobody has seen yet. */
const properties = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("from 'fast-check'"));

/**
 * Tests that take minutes, and the properties on new cases: `npm run test:long`. Continuous integration leaves the
 * properties to the suite, whose cases stand still: what fails there was changed.
 */
export default defineConfig({
  test: {
    include: ['test/{long,parts}/**/*.long.ts', ...(process.env.CI ? [] : properties)],
    setupFiles: ['test/fastCheckSeed.ts'],
    env: { FAST_CHECK_SEED: process.env.FAST_CHECK_SEED ?? 'random' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
  },
});
