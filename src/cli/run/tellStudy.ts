import { counted } from '../../report/counted.ts';
import { failuresTold } from '../../report/study/failureTold.ts';
import { luckSentence, precisionSentence } from '../../report/study/studySentences.ts';
import type { StudyPage } from '../../report/studyReport/studyPage.ts';
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

/** A study as it is told, once it was run or read from its folder. */
export type ToldStudy = Pick<StudyPage, 'factors' | 'points' | 'metrics' | 'fingerprint'> & {
  readonly manifest: StudyManifest;
  /** What is worth knowing of the points that were played now. */
  readonly notes: WrittenStudy['notes'];
  /** Whether it stood there already. */
  readonly reused: boolean;
};

/** A study that was run, as it is told. */
export const toldOfWritten = (
  { manifest, fingerprint, digests, notes }: WrittenStudy,
  { factors, study }: OpenedStudy['source'],
): ToldStudy => ({
  ...{ manifest, notes, factors, points: digests, metrics: comparedMetrics(study), reused: false },
  fingerprint: fingerprint.short,
});

/** Tells what a study came to, once it stands in its folder. */
export function tellStudy(
  study: ToldStudy,
  shown: string,
  terminal: Terminal,
  output: Output,
  json: boolean,
): void {
  const { out, err } = terminal;
  const { say, language, errColours } = output;
  const { manifest, points, metrics, fingerprint, notes, reused } = study;
  const { counts } = manifest;
  const failures = failuresTold(manifest.failures, language);
  printNotes(
    notes.map((note) => atPoints(note, counts.points)),
    terminal,
    output,
  );
  const brokeOff = errColours.red(say({ en: 'broke off:', fr: 'interrompu :' }));
  for (const failure of failures.slice(0, MOST_FAILURES)) err.write(`${brokeOff} ${failure}\n`);
  const left = failures.length - MOST_FAILURES;
  if (left > 0) err.write(`${say({ en: `… and ${left} more`, fr: `… et ${left} de plus` })}\n`);
  if (json) {
    out.write(`${JSON.stringify({ folder: shown, reused, ...toldOf(manifest) })}\n`);
    return;
  }
  // a file or another program has room for every column
  const width = out.isTerminal ? out.width : Infinity;
  out.write(`${studySummary(study, points, metrics, language, width).join('\n')}\n\n`);
  const style = lineStyleOf(output);
  const findings = [
    changesAtPoints(study, points, style, { table: width, text: out.width }),
    heldLines(study, points, style, out.width),
    observedLines(study, points, language, out.width),
  ];
  for (const lines of findings) if (lines.length > 0) out.write(`${lines.join('\n')}\n\n`);
  const sentences = [
    precisionSentence(points, language),
    luckSentence(points, language),
    say({
      en: `${counted(counts.points, 'point', 'points', 'en')}, ${counts.runs} runs · intervals at 95%, each by itself · fingerprint ${fingerprint}`,
      fr: `${counted(counts.points, 'point', 'points', 'fr')}, ${counts.runs} passages · intervalles à 95 %, chacun pour soi · empreinte ${fingerprint}`,
    }),
  ];
  for (const sentence of sentences)
    if (sentence !== undefined) out.write(`${wrap(sentence, out.width, '').join('\n')}\n`);
  out.write(`${shown}\n`);
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
export function codeOf({ manifest, points }: Pick<ToldStudy, 'manifest' | 'points'>): ExitCode {
  if (manifest.failures.length > 0) return exitCode.failedRuns;
  if (!areMet(manifest)) return exitCode.notAsExpected;
  return points.every(({ precision }) => precision?.isEnough !== false) ? exitCode.ok : exitCode.imprecise;
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
const areMet = ({ expectations = [] }: StudyManifest): boolean =>
  expectations.every(({ notAt }) => notAt.length === 0);
