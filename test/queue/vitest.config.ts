import { defineConfig } from 'vitest/config';

/**
 * Studies on queues of real databases, worked on by real processes that are killed, stopped and cut off: `npm run test:queue`. Two
 * files at a time: most of it is waiting for locks, and beside more nothing would be over in time.
 */
export default defineConfig({
  test: {
    include: ['test/queue/**/*.queue.ts'],
    globalSetup: ['test/queue/buildProgram.ts'],
    testTimeout: 110_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // the count that continuous integration prints is read from this report
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-report.json' },
  },
});
