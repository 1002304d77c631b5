import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/fastCheckSeed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // the count that continuous integration prints is read from this report
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-report.json' },
  },
});
