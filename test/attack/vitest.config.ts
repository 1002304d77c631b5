import { defineConfig } from 'vitest/config';

/**
 * Attacks on the service in a process of its own, from this machine on this machine, bounded in count and time:
 * `npm run test:attack`. One file after the other: beside another attack no figure would mean anything.
 */
export default defineConfig({
  test: {
    include: ['test/attack/**/*.attack.ts'],
    setupFiles: ['test/fastCheckSeed.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // the count that continuous integration prints is read from this report
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-report.json' },
  },
});
