import { resolve } from 'node:path';
import type { Difference } from '../../store/verify/differingRows.ts';
import type { FileFault } from '../../store/verify/fileFaults.ts';
import type { Verification } from '../../store/verify/verification.ts';
import type { Text } from '../../text/text.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode, worst } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import { placedIn, printError } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { addJobs, addPartsOption } from './options.ts';

interface VerifyOptions extends OutputOptions {
  readonly points?: number;
  readonly jobs?: number;
  readonly json?: boolean;
}

export function registerVerify(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('verify', {
    en: 'compute results again from their folders alone, and compare every file with what is written there',
    fr: 'recalcule des résultats à partir de leurs seuls dossiers, et compare chaque fichier à ce qui y est écrit',
  });
  addJobs(addPartsOption(command))
    .argument('<run...>', {
      en: 'folders of runs and of studies',
      fr: 'dossiers de passages et d’études',
    })
    .option(
      '--points <n>',
      {
        en: 'of a study compute so many points again, evenly spread',
        fr: 'd’une étude, recalcule tant de points, répartis également',
      },
      { read: wholeNumber(1, 1_000_000) },
    )
    .option('--json', { en: 'print one JSON object a result', fr: 'affiche un objet JSON par résultat' })
    .action((options: VerifyOptions, folders: string[]) => verify(folders, terminal, options));
}

/** Verifies each folder in turn; ends with the worst of their codes. */
export async function verify(
  folders: readonly string[],
  terminal: Terminal,
  options: VerifyOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const codes: ExitCode[] = [];
  for (const folder of folders) {
    if (codes.includes(exitCode.interrupted)) break;
    try {
      codes.push(await verifyOne(folder, terminal, output, options));
    } catch (error) {
      codes.push(printError(placedIn(folder, error), terminal, output));
    }
  }
  return worst(codes);
}

async function verifyOne(
  shown: string,
  terminal: Terminal,
  output: Output,
  options: VerifyOptions,
): Promise<ExitCode> {
  const { studyManifestIn } = await import('../../store/studyStatus.ts');
  const { readManifest } = await import('../../store/readRun.ts');
  const { refuseNeedlessParts, refuseOtherParts } = await import('../../store/partsOfRun.ts');
  const { checkFiles } = await import('../../store/verify/fileFaults.ts');
  const { isVerified } = await import('../../store/verify/verification.ts');
  const folder = resolve(terminal.workingFolder, shown);
  const study = await studyManifestIn(folder);
  const manifest = study ?? (await readManifest(folder));
  if (study === undefined && options.points !== undefined) throw onePoint;
  refuseOtherParts(shown, manifest.parts);
  refuseNeedlessParts(shown, manifest.parts);
  const checked = await checkFiles(folder, manifest.files);
  const { out, err } = terminal;
  if (!options.json) for (const fault of checked.faults) out.write(`${faultLine(shown, fault, output)}\n`);
  if (!options.json && manifest.engine !== (await here()))
    err.write(`${output.say(otherEngine(manifest.engine))}\n`);
  let found: Verification;
  try {
    if (study === undefined) {
      const { verifyRun } = await import('../run/verifyRun.ts');
      found = await verifyRun(shown, await readManifest(folder), checked, terminal, output, options);
    } else {
      const { verifyStudy } = await import('../run/verifyStudy.ts');
      found = await verifyStudy(shown, study, checked, terminal, output, options);
    }
  } catch (error) {
    if (terminal.signal.aborted || checked.faults.length === 0) throw error;
    // what was changed may be why nothing can be computed from it
    return worst([exitCode.mismatch, printError(placedIn(shown, error), terminal, output)]);
  }
  if (options.json) out.write(`${JSON.stringify({ ...found, verified: isVerified(found) })}\n`);
  else out.write(`${lines(found, isVerified(found), output).join('\n')}\n`);
  return isVerified(found) ? exitCode.ok : exitCode.mismatch;
}

const here = async () => (await import('../../engine/version.ts')).engineVersion;

const otherEngine = (written: string): Text => ({
  en: `this result came from engine ${written}; it is computed again by another, and may differ for that reason alone`,
  fr: `ce résultat vient du moteur ${written} ; il est recalculé par un autre, et peut différer pour cette seule raison`,
});

function faultLine(folder: string, { file, fault }: FileFault, { say, colours }: Output): string {
  const told: Text =
    fault === 'changed'
      ? { en: 'was changed since it was written', fr: 'a été modifié depuis qu’il a été écrit' }
      : { en: 'is missing or cannot be read', fr: 'manque ou ne peut pas être lu' };
  return `${colours.bold(`${folder}/${file}`)}  ${say(told)}`;
}

function lines(found: Verification, isVerified: boolean, output: Output): string[] {
  const { say, colours } = output;
  const { folder, points, rows, differing, differences, name, engine } = found;
  const short = [0, 4, 8].map((start) => found.fingerprint.slice(start, start + 4)).join('-');
  const isSameEngine = engine.written === engine.here;
  const told = differences.map((difference) => differenceLine(folder, difference, output));
  const shown = new Set(
    differences.filter(({ line }) => line !== undefined).map(({ file, line }) => `${file} ${line}`),
  );
  if (differing > shown.size)
    told.push(
      say({
        en: `… and ${differing - shown.size} more rows`,
        fr: `… et ${differing - shown.size} lignes de plus`,
      }),
    );
  if (points !== undefined) {
    const checked = points.checked.join(', ');
    told.push(
      say({
        en: `computed again: ${points.checked.length} of ${points.all} points (${checked})`,
        fr: `recalculés : ${points.checked.length} points sur ${points.all} (${checked})`,
      }),
    );
  }
  const by = isSameEngine ? '' : say({ en: ` (engine ${engine.here})`, fr: ` (moteur ${engine.here})` });
  told.push(
    isVerified
      ? `${colours.green(say({ en: 'verified:', fr: 'vérifié :' }))} ${say({
          en: `${name}, ${rows} rows are as they are written${by} · fingerprint ${short}`,
          fr: `${name}, ${rows} lignes sont telles qu’elles sont écrites${by} · empreinte ${short}`,
        })}`
      : `${colours.red(say({ en: 'not verified:', fr: 'non vérifié :' }))} ${say({
          en: `${name}, ${differing} of ${rows} rows differ from what is computed${by}`,
          fr: `${name}, ${differing} lignes sur ${rows} diffèrent de ce qui est calculé${by}`,
        })}`,
  );
  return told;
}

function differenceLine(
  folder: string,
  { file, line, column, written, recomputed }: Difference,
  { say, colours }: Output,
): string {
  const place = colours.bold([`${folder}/${file}`, ...(line === undefined ? [] : [line])].join(':'));
  const where = column === undefined ? place : `${place}  ${colours.cyan(column)}`;
  if (line === undefined && column === undefined)
    return `${where}  ${say({ en: 'is not what is computed', fr: 'n’est pas ce qui est calculé' })}`;
  const nothing = say({ en: 'nothing', fr: 'rien' });
  const value = (text: string | undefined) => (text === undefined || text === '' ? nothing : text);
  return `${where}  ${say({
    en: `written ${value(written)}, computed ${value(recomputed)}`,
    fr: `écrit ${value(written)}, calculé ${value(recomputed)}`,
  })}`;
}

const onePoint = new UsageError(
  {
    en: '--points is for studies: a run has one point',
    fr: '--points est pour les études : un passage a un point',
  },
  { en: 'leave it out', fr: 'laissez-le de côté' },
);
