import type { DescribedCommand } from '../../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { ownCommand, type Terminal } from '../../output/terminal.ts';
import { writeNew } from '../../output/writeNew.ts';
import { replaceFile } from '../options.ts';

interface NewOptions extends OutputOptions {
  readonly force?: boolean;
}

export function registerStoryNew(story: DescribedCommand, terminal: Terminal): void {
  story
    .command('new', {
      en: 'write a commented story to start from',
      fr: 'écrit un récit commenté pour commencer',
    })
    .argument(
      '[name]',
      {
        en: 'name of the story, or its file; - for standard output',
        fr: 'nom du récit, ou son fichier ; - pour la sortie standard',
      },
      { fallback: 'story' },
    )
    .option('--force', replaceFile)
    .action((options: NewOptions, name: string) => newStory(name, terminal, options));
}

/** Writes the template in the reader's language. */
export async function newStory(name: string, terminal: Terminal, options: NewOptions): Promise<ExitCode> {
  const { storyTemplate } = await import('../../../story/storyTemplate.ts');
  const { language, say } = outputFor(terminal, options);
  const file = name === '-' || /\.(md|markdown)$/i.test(name) ? name : `${name}.md`;
  if (!(await writeNew(file, storyTemplate(language), terminal, options.force))) return exitCode.ok;
  const uptake = ownCommand(terminal);
  terminal.err.write(
    `${say({
      en: `next: ${uptake} story check ${file}, then drop it on the page`,
      fr: `ensuite : ${uptake} story check ${file}, puis déposez-le sur la page`,
    })}\n`,
  );
  return exitCode.ok;
}
