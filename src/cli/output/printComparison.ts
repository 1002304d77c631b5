import type { Result } from '../../report/result.ts';
import { terminalSummary } from '../../report/terminal/terminalSummary.ts';
import { verdictSentences } from '../../report/verdictSentences.ts';
import type { Language } from '../../text/text.ts';
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

/** What programs read of a result: all but the weekly curves, which stand in the table. */
export function comparisonAsJson(
  { comparison, hash, fingerprint }: Pick<Result, 'comparison' | 'hash' | 'fingerprint'>,
  language: Language,
): Record<string, unknown> {
  const { name, title, question, rule, seed, replicates, horizon, people, ties, target } = comparison;
  const { baseline, plans, contrasts, verdict, notes, failures, engineVersion } = comparison;
  return {
    name,
    title,
    question,
    hash,
    fingerprint: fingerprint.full,
    engineVersion,
    rule,
    seed,
    replicates,
    horizon,
    people,
    ties,
    target,
    baseline,
    verdict: { sentences: verdictSentences(comparison, language), coincident: verdict.coincident },
    plans: plans.map((plan) => ({ name: plan.name, title: plan.title, summary: plan.summary })),
    contrasts,
    failures,
    notes,
  };
}
