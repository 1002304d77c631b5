import { resolve } from 'node:path';
import type { Org } from '../../org/org.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';

/** Options that say where an organisation is written. */
export interface OrgOutputOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** Adds them. */
export const addOrgOutput = (command: DescribedCommand): DescribedCommand =>
  command
    .option(
      '-o, --out <folder>',
      { en: 'folder to write into', fr: 'dossier où écrire' },
      { fallback: 'organisation' },
    )
    .option('--force', {
      en: 'replace the files of another organisation that stand there',
      fr: 'remplace les fichiers d’une autre organisation qui s’y trouvent',
    });

/** Writes an organisation into a folder of its own, and prints the paths of its files. */
export async function writeOrg(
  org: Org,
  title: string,
  { workingFolder, out, err }: Terminal,
  { say }: Output,
  options: OrgOutputOptions,
): Promise<ExitCode> {
  const { orgFiles } = await import('./orgFiles.ts');
  const { writeDataFolder } = await import('../../store/dataFolder.ts');
  const files = orgFiles(org, title);
  const done = await writeDataFolder(resolve(workingFolder, options.out), files, options.force ?? false);
  for (const name of files.keys()) out.write(`${options.out.replace(/[\\/]+$/, '')}/${name}\n`);
  if (done === 'reused')
    err.write(
      `${say({
        en: 'the same files stood there already: nothing was written',
        fr: 'les mêmes fichiers s’y trouvaient déjà : rien n’a été écrit',
      })}\n`,
    );
  return exitCode.ok;
}
