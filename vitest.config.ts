import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/fastCheckSeed.ts'],
    // one a core, where the runner's own choice leaves one to itself
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // the count that continuous integration prints is read from this report
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-report.json' },
  },
});
