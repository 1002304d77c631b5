import { type ComparableWay, comparableWays } from '../../experiment/seeding/seeding.ts';
import { type SeedingMode, seedingModes } from '../../experiment/seeding/seedingMode.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { listed, wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type OutputOptions, outputFor } from '../output/output.ts';
import { printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import { addOverrides, oneObject, scenarioFile } from './options.ts';

interface WhomOptions extends OutputOptions, OverrideOptions {
  readonly people?: number;
  readonly ways?: string;
  readonly named?: string;
  readonly plan?: string;
  readonly as: SeedingMode;
  readonly evaluations: number;
  readonly trials: number;
  readonly reveal?: boolean;
  readonly json?: boolean;
}

/** People in a team, and runs by which it is judged, where nothing is said. */
const TEAM = 6;
const REPLICATES = 50;

export function registerWhom(program: DescribedCommand, terminal: Terminal): void {
  addOverrides(
    program.command('whom', {
      en: 'compare ways of choosing whom to start with, by how far they are heard and what comes of it',
      fr: 'compare des façons de choisir par qui commencer : jusqu’où on les entend et ce qu’il en sort',
    }),
  )
    .argument('<file>', scenarioFile)
    .option(
      '--people <n>',
      {
        en: `people in each team, ${TEAM} unless given`,
        fr: `personnes de chaque équipe, ${TEAM} par défaut`,
      },
      { read: wholeNumber(1, 1000) },
    )
    .option('--ways <list>', {
      en: `ways separated by commas, all unless given: ${comparableWays.join(',')}`,
      fr: `façons de choisir séparées par des virgules, toutes par défaut : ${comparableWays.join(',')}`,
    })
    .option('--named <list>', {
      en: 'a team of your own: identifiers separated by commas',
      fr: 'une équipe à vous : identifiants séparés par des virgules',
    })
    .option('--plan <plan>', {
      en: 'plan they are chosen for; the first unless given',
      fr: 'plan pour lequel on les choisit ; par défaut le premier',
    })
    .option(
      '--as <entrance>',
      {
        en: 'start: they are the ones committed in week 0; team: they are asked and offered a course beside the plan',
        fr: 'start : ils sont engagés en semaine 0 ; team : ils sont sollicités, une formation leur est proposée, à côté du plan',
      },
      { choices: seedingModes, fallback: 'start' },
    )
    .option(
      '--evaluations <n>',
      { en: 'teams that lazyGreedy may try', fr: 'équipes que lazyGreedy peut essayer' },
      { read: wholeNumber(2, 1_000_000), fallback: 200 },
    )
    .option(
      '--trials <n>',
      { en: 'runs in which it tries each', fr: 'passages dans lesquels il essaie chacune' },
      { read: wholeNumber(1, 10_000), fallback: 20 },
    )
    .option('--reveal', {
      en: 'show who real people are, and their adopter types',
      fr: 'montre qui sont les personnes réelles, et leur type d’adoptant',
    })
    .option('--json', oneObject)
    .action((options: WhomOptions, file: string) => whom(file, terminal, options));
}

/** Compares ways of choosing people for a plan, and prints what may be said, a table, and who they are. */
export async function whom(file: string, terminal: Terminal, options: WhomOptions): Promise<ExitCode> {
  const { out, signal } = terminal;
  const output = outputFor(terminal, options);
  const ways = waysOf(options.ways);
  const names = namesOf(options.named);
  const size = sizeOf(options.people, names);
  const { openScenario } = await import('../run/openScenario.ts');
  const { prepareWithProgress } = await import('../run/prepareWithProgress.ts');
  const { questionOf, rowsNamed } = await import('../../experiment/seeding/seedingQuestion.ts');
  const { whomToStartWith } = await import('../../experiment/seeding/seeding.ts');
  const { yieldToEventLoop } = await import('../../runners/yieldToEventLoop.ts');
  const { showProgress } = await import('../output/progress.ts');
  const { seedingAnswer } = await import('../../report/seeding/seedingAnswer.ts');

  const { source, files } = await openScenario(file, terminal, options);
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  const question = questionOf(prepared, options.plan, size);
  const named = names && rowsNamed(prepared, names);
  if (!options.json) printNotes(prepared.notes, terminal, output);

  const { as: entrance, evaluations, trials, replicates = REPLICATES } = options;
  const progress = showProgress(terminal, output, 1);
  const found = await whomToStartWith(question.change, {
    size,
    ways,
    named,
    entrance,
    replicates,
    evaluations,
    trials,
    onProgress: (done, total) => progress.update(done, total),
    signal,
    yieldToEventLoop,
  }).finally(() => progress.end());

  const { reveal = false } = options;
  const answer = seedingAnswer(prepared, question, found, { entrance, size, replicates, trials, reveal });
  if (options.json) {
    const { answerAsJson } = await import('../../report/seeding/seedingJson.ts');
    out.write(`${JSON.stringify(answerAsJson(answer, output.language))}\n`);
  } else {
    const { whomLines } = await import('../../report/seeding/lines.ts');
    out.write(`${whomLines(answer, lineStyleOf(output), out.width).join('\n')}\n`);
  }
  return exitCode.ok;
}

function waysOf(written: string | undefined): readonly ComparableWay[] {
  if (written === undefined) return comparableWays;
  return listed(written).map((word) => {
    const found = comparableWays.find((way) => way === word);
    if (found !== undefined) return found;
    const near = didYouMean(word, comparableWays);
    throw new UsageError(
      { en: `"${word}" is no way of choosing people`, fr: `« ${word} » n’est pas une façon de choisir` },
      near === undefined
        ? { en: `there are ${comparableWays.join(', ')}`, fr: `il y a ${comparableWays.join(', ')}` }
        : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
    );
  });
}

function namesOf(written: string | undefined): readonly string[] | undefined {
  const names = written === undefined ? undefined : listed(written);
  if (names?.length !== 0) return names;
  throw new UsageError(
    { en: '--named names nobody', fr: '--named ne nomme personne' },
    { en: 'write identifiers separated by commas', fr: 'écrivez des identifiants séparés par des virgules' },
  );
}

/** Teams are compared at one size: where people are named, theirs. */
function sizeOf(people: number | undefined, names: readonly string[] | undefined): number {
  if (names === undefined) return people ?? TEAM;
  if (people === undefined || people === names.length) return names.length;
  throw new UsageError(
    {
      en: `${names.length} people are named, and teams of ${people} asked for`,
      fr: `${names.length} personnes sont nommées, et des équipes de ${people} demandées`,
    },
    { en: 'leave --people out, or name as many', fr: 'omettez --people, ou nommez-en autant' },
  );
}
