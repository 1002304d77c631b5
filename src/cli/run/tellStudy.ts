import { luckSentence, precisionSentence } from '../../report/study/studySentences.ts';
import { studySummary } from '../../report/terminal/studySummary.ts';
import { wrap } from '../../report/terminal/wrap.ts';
import type { WrittenStudy } from '../../store/studyFolder.ts';
import { comparedMetrics } from '../../study/comparedMetrics.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OpenedStudy } from './openStudy.ts';

/** Failures that are told one by one. */
const MOST_FAILURES = 5;

/** Tells what a study came to, once it is written. */
export function tellStudy(
  { manifest, fingerprint, digests }: WrittenStudy,
  shown: string,
  source: OpenedStudy['source'],
  { out, err }: Terminal,
  output: Output,
  json: boolean,
): void {
  const { say, language, errColours } = output;
  const { name, hash, counts, failures } = manifest;
  for (const { point, plan, replicate, message } of failures.slice(0, MOST_FAILURES)) {
    const of =
      plan === undefined ? '' : `, ${plan}, ${say({ en: 'replicate', fr: 'réplique' })} ${replicate}`;
    err.write(
      `${errColours.red(say({ en: 'broke off:', fr: 'interrompu :' }))} point ${point}${of} – ${message}\n`,
    );
  }
  const left = failures.length - MOST_FAILURES;
  if (left > 0) err.write(`${say({ en: `… and ${left} more`, fr: `… et ${left} de plus` })}\n`);
  if (json) {
    out.write(
      `${JSON.stringify({ folder: shown, reused: false, name, hash, fingerprint: fingerprint.full, counts, failures })}\n`,
    );
    return;
  }
  out.write(`${studySummary(source, digests, comparedMetrics(source.study), language).join('\n')}\n\n`);
  const sentences = [precisionSentence(digests, language), luckSentence(digests, language)];
  for (const sentence of sentences)
    if (sentence !== undefined) out.write(`${wrap(sentence, out.width, '').join('\n')}\n`);
  out.write(
    `${say({
      en: `${counts.points} points, ${counts.runs} runs · intervals at 95%, each by itself · fingerprint ${fingerprint.short}`,
      fr: `${counts.points} points, ${counts.runs} passages · intervalles à 95 %, chacun pour soi · empreinte ${fingerprint.short}`,
    })}\n${shown}\n`,
  );
}

/** How a study ended. */
export function codeOf({ manifest, digests }: WrittenStudy): ExitCode {
  if (manifest.failures.length > 0) return exitCode.failedRuns;
  return digests.every(({ precision }) => precision?.isEnough !== false) ? exitCode.ok : exitCode.imprecise;
}
