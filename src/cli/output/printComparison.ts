import type { Result } from '../../report/result.ts';
import type { Paint } from '../../report/terminal/paint.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import type { Speech } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Writes the verdict, the curves and the figures of a result to standard output. */
export function printComparison(
  { comparison, fingerprint, source }: Pick<Result, 'comparison' | 'fingerprint' | 'source'>,
  { out }: Terminal,
  speech: Speech,
): void {
  const { language } = speech;
  const paint = paintWith(speech);
  const climate = comparison.rule === 'change' ? source.scenario.climate : undefined;
  out.write(
    terminalSummary(comparison, {
      language,
      width: out.width,
      paint,
      fingerprint: fingerprint.short,
      climate,
    }),
  );
}

/** The colours of the plans; their letters tell them apart without. */
export function paintWith({ colours }: Speech): Paint {
  const { bold, dim, cyan, yellow, magenta, green, red, blue } = colours;
  const ofPlans = [cyan, yellow, magenta, green, red, blue];
  return {
    plan: (text, k) => ofPlans[k % ofPlans.length](text),
    strong: bold,
    faint: dim,
  };
}
