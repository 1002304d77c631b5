import { counted } from '../../report/counted.ts';
import { failureTold } from '../../report/study/failureTold.ts';
import { luckSentence, precisionSentence } from '../../report/study/studySentences.ts';
import { changesAtPoints } from '../../report/terminal/changesAtPoints.ts';
import { heldLines } from '../../report/terminal/heldLines.ts';
import { observedLines } from '../../report/terminal/observedLines.ts';
import { studySummary } from '../../report/terminal/studySummary.ts';
import { wrap } from '../../report/terminal/wrap.ts';
import type { WrittenStudy } from '../../store/studyFolder.ts';
import type { StudyManifest } from '../../store/studyManifest.ts';
import { comparedMetrics } from '../../study/comparedMetrics.ts';
import type { CountedNote } from '../../study/notesOfPoints.ts';
import type { Note } from '../../text/problem.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type Output } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OpenedStudy } from './openStudy.ts';

/** Failures that are told one by one. */
const MOST_FAILURES = 5;

/** Tells what a study came to, once it is written. */
export function tellStudy(
  { manifest, fingerprint, digests, notes }: WrittenStudy,
  shown: string,
  source: OpenedStudy['source'],
  terminal: Terminal,
  output: Output,
  json: boolean,
): void {
  const { out, err } = terminal;
  const { say, language, errColours } = output;
  const { counts, failures } = manifest;
  printNotes(
    notes.map((note) => atPoints(note, counts.points)),
    terminal,
    output,
  );
  const brokeOff = errColours.red(say({ en: 'broke off:', fr: 'interrompu :' }));
  for (const failure of failures.slice(0, MOST_FAILURES))
    err.write(`${brokeOff} ${failureTold(failure, language)}\n`);
  const left = failures.length - MOST_FAILURES;
  if (left > 0) err.write(`${say({ en: `… and ${left} more`, fr: `… et ${left} de plus` })}\n`);
  if (json) {
    out.write(`${JSON.stringify({ folder: shown, reused: false, ...toldOf(manifest) })}\n`);
    return;
  }
  out.write(`${studySummary(source, digests, comparedMetrics(source.study), language).join('\n')}\n\n`);
  const findings = [changesAtPoints, heldLines].map((of) =>
    of(source, digests, lineStyleOf(output), out.width),
  );
  findings.push(observedLines(source, digests, language, out.width));
  for (const lines of findings) if (lines.length > 0) out.write(`${lines.join('\n')}\n\n`);
  const sentences = [precisionSentence(digests, language), luckSentence(digests, language)];
  for (const sentence of sentences)
    if (sentence !== undefined) out.write(`${wrap(sentence, out.width, '').join('\n')}\n`);
  out.write(
    `${say({
      en: `${counted(counts.points, 'point', 'points', 'en')}, ${counts.runs} runs · intervals at 95%, each by itself · fingerprint ${fingerprint.short}`,
      fr: `${counted(counts.points, 'point', 'points', 'fr')}, ${counts.runs} passages · intervalles à 95 %, chacun pour soi · empreinte ${fingerprint.short}`,
    })}\n${shown}\n`,
  );
}

/** A note that was not said of every point tells of how many. */
function atPoints({ points, ...note }: CountedNote, all: number): Note {
  if (points === all) return note;
  const { en, fr } = note.message;
  return {
    ...note,
    message: { en: `${en} (at ${points} of ${all} points)`, fr: `${fr} (à ${points} points sur ${all})` },
  };
}

/** How a study ended. */
export function codeOf({ manifest, digests }: WrittenStudy): ExitCode {
  if (manifest.failures.length > 0) return exitCode.failedRuns;
  if (!areMet(manifest)) return exitCode.notAsExpected;
  return digests.every(({ precision }) => precision?.isEnough !== false) ? exitCode.ok : exitCode.imprecise;
}

/** What programs read of a study on standard output. */
export const toldOf = ({
  name,
  hash,
  fingerprint,
  counts,
  failures,
  expectations,
  changes,
  observed,
}: StudyManifest) => ({
  name,
  hash,
  fingerprint,
  counts,
  failures,
  expectations,
  changes,
  observed,
});

/** Whether everything holds that was expected. */
export const areMet = ({ expectations = [] }: StudyManifest): boolean =>
  expectations.every(({ notAt }) => notAt.length === 0);
