import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OutputError, writingFailed } from '../../store/outputError.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import { ownCommand, type Terminal } from '../output/terminal.ts';
import { replaceFile } from './options.ts';

interface InitOptions extends OutputOptions {
  readonly force?: boolean;
}

export function registerInit(program: DescribedCommand, terminal: Terminal): void {
  program
    .command('init', {
      en: 'write a commented scenario to start from',
      fr: 'écrit un scénario commenté pour commencer',
    })
    .argument(
      '[file]',
      { en: 'where to; - for standard output', fr: 'où l’écrire ; - pour la sortie standard' },
      { fallback: 'scenario.yaml' },
    )
    .option('--force', replaceFile)
    .action((options: InitOptions, file: string) => init(file, terminal, options));
}

/** Writes the template in the reader's language. */
export async function init(file: string, terminal: Terminal, options: InitOptions): Promise<ExitCode> {
  const { scenarioTemplate } = await import('../../scenario/template.ts');
  const { language, say } = outputFor(terminal, options);
  const template = scenarioTemplate(language);
  if (file === '-') {
    terminal.out.write(template);
    return exitCode.ok;
  }
  const path = resolve(terminal.workingFolder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, template, { flag: options.force ? 'w' : 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw existing(file);
    throw writingFailed(error, file);
  }
  terminal.out.write(`${file}\n`);
  const uptake = ownCommand(terminal);
  terminal.err.write(
    `${say({
      en: `next: ${uptake} run ${file} (completion in editors: ${uptake} schema > scenario.schema.json beside it)`,
      fr: `ensuite : ${uptake} run ${file} (complétion dans l’éditeur : ${uptake} schema > scenario.schema.json à côté)`,
    })}\n`,
  );
  return exitCode.ok;
}

const existing = (file: string) =>
  new OutputError(
    'exists',
    { en: `${file} exists already`, fr: `${file} existe déjà` },
    {
      en: 'name another file, or replace it with --force',
      fr: 'nommez un autre fichier, ou remplacez-le avec --force',
    },
  );
