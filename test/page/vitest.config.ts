import { defineConfig } from 'vitest/config';

/**
 * The page in real browsers, as it is built: `npm run test:page`. One file after the other: the page computes on every core
 * that there is, and what it takes is measured against.
 */
export default defineConfig({
  test: {
    include: ['test/page/**/*.page.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // the count that continuous integration prints is read from this report
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-report.json' },
  },
});
