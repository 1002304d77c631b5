import { resolve } from 'node:path';
import { movedLines } from '../../../report/terminal/movedLines.ts';
import { refuseOtherParts } from '../../../store/partsOfRun.ts';
import { readKeptStudy } from '../../../store/readKeptStudy.ts';
import { studyManifestIn } from '../../../store/studyStatus.ts';
import { movedConclusions } from '../../../study/movedConclusions.ts';
import { InputError } from '../../../text/problem.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import type { Output } from '../../output/output.ts';
import type { Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';

/** Whether any of what was named is the folder of a study. */
export async function holdsStudy(named: readonly string[], { workingFolder }: Terminal): Promise<boolean> {
  const found = await Promise.all(named.map((path) => studyManifestIn(resolve(workingFolder, path))));
  return found.some((manifest) => manifest !== undefined);
}

/**
 * Prints which conclusions of a study moved in another one of the same points.
 *
 * @throws InputError, UsageError
 */
export async function compareStudies(
  named: readonly string[],
  terminal: Terminal,
  { language }: Output,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const studies = [];
  for (const shown of named) {
    const folder = resolve(terminal.workingFolder, shown);
    const manifest = await studyManifestIn(folder);
    if (manifest === undefined || named.length !== 2) throw twoStudies;
    refuseOtherParts(shown, manifest.parts);
    studies.push(await readKeptStudy(folder, shown, manifest));
  }
  const [before, now] = studies;
  const moved = movedConclusions(before, now);
  const isSame = JSON.stringify(before.factors) === JSON.stringify(now.factors);
  if (!isSame || moved.points === 0) throw otherPoints(now.shown, before.shown);
  if (json) {
    const of = ({ shown, name, engine }: typeof before) => ({ folder: shown, name, engine });
    terminal.out.write(`${JSON.stringify({ before: of(before), now: of(now), ...moved })}\n`);
  } else terminal.out.write(`${movedLines(moved, before, now, language, terminal.out.width).join('\n')}\n`);
  return exitCode.ok;
}

const twoStudies = new UsageError(
  {
    en: 'a study is compared with one other study',
    fr: 'une étude se compare à une autre étude',
  },
  {
    en: 'name the folders of two studies of the same points',
    fr: 'nommez les dossiers de deux études des mêmes points',
  },
);

const otherPoints = (file: string, other: string) =>
  new InputError('data', [
    {
      file,
      code: 'other-points',
      message: {
        en: `this study has no point in common with ${other}`,
        fr: `cette étude n’a aucun point en commun avec ${other}`,
      },
      remedy: {
        en: 'name two studies in which the same varies by the same values',
        fr: 'nommez deux études où la même chose varie par les mêmes valeurs',
      },
    },
  ]);
