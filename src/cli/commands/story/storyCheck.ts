import { InputError, type Note } from '../../../text/problem.ts';
import type { Language } from '../../../text/text.ts';
import type { DescribedCommand } from '../../help/describedCommand.ts';
import { wholeNumber } from '../../help/optionValues.ts';
import { type ExitCode, exitCode, worst } from '../../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../../output/output.ts';
import { placedIn, printFailures, printNotes, printProblems } from '../../output/print.ts';
import type { Terminal } from '../../output/terminal.ts';
import { addJobs } from '../options.ts';

interface CheckOptions extends OutputOptions {
  readonly json?: boolean;
  readonly replicates?: number;
  readonly jobs?: number;
}

/** Worlds that a check plays unless told otherwise: enough for intervals, few enough to wait for. */
const WORLDS = 20;

export function registerStoryCheck(story: DescribedCommand, terminal: Terminal): void {
  addJobs(
    story
      .command('check', {
        en: 'check stories, play each in a few worlds, and print what its claims say',
        fr: 'vérifie des récits, joue chacun dans quelques mondes et affiche ce que disent ses affirmations',
      })
      .argument('<file...>', { en: 'stories in Markdown', fr: 'récits en Markdown' })
      .option(
        '--replicates <n>',
        { en: `worlds to play, ${WORLDS} unless given`, fr: `mondes à jouer, ${WORLDS} par défaut` },
        { read: wholeNumber(1, 10_000) },
      ),
  )
    .option('--json', { en: 'print one JSON object a file', fr: 'affiche un objet JSON par fichier' })
    .action((options: CheckOptions, files: string[]) => checkStories(files, terminal, options));
}

/** Checks every story, also after a faulty one. */
export async function checkStories(
  files: readonly string[],
  terminal: Terminal,
  options: CheckOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const codes: ExitCode[] = [];
  for (const file of files) codes.push(await checkOne(file, terminal, options, output));
  return worst(codes);
}

async function checkOne(
  file: string,
  terminal: Terminal,
  options: CheckOptions,
  output: Output,
): Promise<ExitCode> {
  const { saidPlainly } = await import('../../../report/board/segments.ts');
  const { filesFrom } = await import('../../../runners/files.ts');
  const { runOnCores } = await import('../../../runners/runOnCores.ts');
  const { yieldToEventLoop } = await import('../../../runners/yieldToEventLoop.ts');
  const { openFile } = await import('../../../scenario/openFile.ts');
  const { judgeClaims, openStory, playStory } = await import('../../../story/playStory.ts');
  const { readStory } = await import('../../../story/readStory.ts');
  const { asOfStory } = await import('../../../story/storyFaults.ts');
  const { storyNotes } = await import('../../../story/storyNotes.ts');
  const { tellClaim } = await import('../../../story/tellClaim.ts');
  const { storyFiles } = await import('../../run/storyFiles.ts');
  const { signal } = terminal;
  const read = filesFrom(terminal.workingFolder);
  try {
    const content = await openFile(file, read, { file }).catch((error: unknown) =>
      Promise.reject(asOfStory(error)),
    );
    const story = readStory(content, file);
    const replicates = options.replicates ?? WORLDS;
    const opened = await openStory(story, storyFiles(read), { replicates });
    const notes = storyNotes(story);
    const played = await playStory(opened, {
      runner: runOnCores({ jobs: options.jobs, signal }),
      signal,
      yieldToEventLoop,
    });
    const { comparison } = played;
    const claims = judgeClaims(played).flatMap(({ line, claim, judged }) => {
      if (judged === undefined) return [];
      // who wrote one language has its figures in it
      const says = (reader: Language) => {
        const language = story.onlyIn ?? reader;
        return saidPlainly(tellClaim(claim, judged, comparison, language), language);
      };
      return [
        {
          line,
          ...judged,
          says: { en: says('en'), fr: says('fr') },
        },
      ];
    });
    if (options.json)
      print(terminal, {
        file,
        valid: true,
        found: 0,
        problems: [],
        notes,
        worlds: comparison.worlds,
        claims,
      });
    else {
      printNotes(notes, terminal, output);
      const { en, fr } = worldsTold(comparison.worlds);
      terminal.out.write(`${file}  ${output.say({ en: `valid, ${en}`, fr: `valide, ${fr}` })}\n`);
      for (const { line, outcome, says } of claims)
        terminal.out.write(
          `  ${output.colours.dim(`${line}`)} ${output.colours.bold(outcome)}  ${output.say(says)}\n`,
        );
      printFailures(comparison.failures, terminal, output);
    }
    return comparison.failures.length > 0 ? exitCode.failedRuns : exitCode.ok;
  } catch (error) {
    const placed = placedIn(file, error);
    if (!(placed instanceof InputError)) throw placed;
    if (options.json)
      print(terminal, {
        file,
        valid: false,
        found: placed.found,
        problems: placed.problems,
        notes: [] satisfies Note[],
      });
    else printProblems(placed, terminal, output);
    return placed.subject === 'data' ? exitCode.badData : exitCode.invalidScenario;
  }
}

const print = ({ out }: Terminal, value: object) => out.write(`${JSON.stringify(value)}\n`);

const worldsTold = (worlds: number) => ({
  en: worlds === 1 ? 'played in one world' : `played in ${worlds} worlds`,
  fr: worlds === 1 ? 'joué dans un monde' : `joué dans ${worlds} mondes`,
});
