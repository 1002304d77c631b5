/** How a command ended, as shells and schedulers read it. */
export const exitCode = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  invalidScenario: 3,
  badData: 4,
  failedRuns: 5,
  notAsExpected: 6,
  exists: 9,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
