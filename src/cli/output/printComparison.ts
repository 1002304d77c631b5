import type { Result } from '../../report/result.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { lineStyleOf, type Output } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Writes the verdict, the curves and the figures of a result to standard output. */
export function printComparison(
  { comparison, fingerprint, source }: Pick<Result, 'comparison' | 'fingerprint' | 'source'>,
  { out }: Terminal,
  output: Output,
): void {
  const climate = comparison.rule === 'change' ? source.scenario.climate : undefined;
  out.write(
    terminalSummary(comparison, {
      ...lineStyleOf(output),
      width: out.width,
      fingerprint: fingerprint.short,
      climate,
    }),
  );
}
