/** How a command ended, as shells and schedulers read it. */
export const exitCode = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  invalidScenario: 3,
  badData: 4,
  failedRuns: 5,
  notAsExpected: 6,
  mismatch: 7,
  imprecise: 8,
  exists: 9,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/**
 * The worst first: stopped, nothing computed, not kept, not what was written, computed in part, not as expected, not as precise as
 * asked.
 */
const bySeverity: readonly ExitCode[] = [
  exitCode.interrupted,
  exitCode.unexpected,
  exitCode.usage,
  exitCode.invalidScenario,
  exitCode.badData,
  exitCode.exists,
  exitCode.mismatch,
  exitCode.failedRuns,
  exitCode.notAsExpected,
  exitCode.imprecise,
];

/** The code of several endings together: that of the worst. */
export const worst = (codes: readonly ExitCode[]): ExitCode =>
  bySeverity.find((code) => codes.includes(code)) ?? exitCode.ok;
