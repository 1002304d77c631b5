import { type ForkOutcome, forkOutcomes, forkOutcomesOf } from '../../experiment/forks/bestChange.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { InputError } from '../../text/problem.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { listed, wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { lineStyleOf, type OutputOptions, outputFor } from '../output/output.ts';
import { printFailures, printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { OverrideOptions } from '../run/overrides.ts';
import { unknownPlan } from '../run/unknownPlan.ts';
import { forkWeeks } from './fork/forkWeeks.ts';
import { addJobs, addOverrides, oneObject } from './options.ts';

interface ForkOptions extends OutputOptions, OverrideOptions {
  readonly of?: string;
  readonly to?: string;
  readonly with?: string;
  readonly at?: string;
  readonly every: number;
  readonly outcome?: string;
  readonly jobs?: number;
  readonly json?: boolean;
}

/** Weeks between two in which minds may change, where nothing is said: a month. */
const EVERY = 4;

export function registerFork(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('fork', {
    en: 'say in which week it is best to go over to another plan, and what comes of it',
    fr: 'dit en quelle semaine il vaut mieux passer à un autre plan, et ce qu’il en sort',
  });
  addJobs(addOverrides(command))
    .argument('<run-or-file>', {
      en: 'folder of a run, or scenario file',
      fr: 'dossier d’un passage, ou fichier de scénario',
    })
    .option('--of <plan>', {
      en: 'plan that is followed first; the first unless given',
      fr: 'plan suivi d’abord ; par défaut le premier',
    })
    .option('--to <plans>', {
      en: 'plans that may take over, separated by commas; all others unless given',
      fr: 'plans qui peuvent prendre le relais, séparés par des virgules ; par défaut tous les autres',
    })
    .option('--with <file>', {
      en: 'a plan that may take over, written in a file of its own: style:, steps:, between: …',
      fr: 'un plan qui peut prendre le relais, écrit dans un fichier à part : style:, steps:, between: …',
    })
    .option('--at <weeks>', {
      en: 'weeks to try, such as 20w, 4,8,20 or 4..52; all up to the deadline unless given',
      fr: 'semaines à essayer, comme 20w, 4,8,20 ou 4..52 ; par défaut toutes jusqu’à l’échéance',
    })
    .option(
      '--every <weeks>',
      { en: 'weeks between two of a range', fr: 'semaines entre deux d’un intervalle' },
      { read: wholeNumber(1, 520), fallback: EVERY },
    )
    .option('--outcome <list>', {
      en: `what is best by, separated by commas, what the scenario decides by unless given: ${forkOutcomes.join(',')}`,
      fr: `ce qui fait la meilleure, séparé par des virgules, par défaut ce par quoi le scénario décide : ${forkOutcomes.join(',')}`,
    })
    .option('--json', oneObject)
    .action((options: ForkOptions, path: string) => fork(path, terminal, options));
}

/** Plays changes of mind, and prints in which week each is best. */
export async function fork(path: string, terminal: Terminal, options: ForkOptions): Promise<ExitCode> {
  const { out, signal } = terminal;
  const output = outputFor(terminal, options);
  const { prepareRunOrFile } = await import('../run/prepareRunOrFile.ts');
  const { changesOfMind } = await import('../../experiment/forks/changesOfMind.ts');
  const { writtenPlan } = await import('./fork/writtenPlan.ts');
  const { planTitle } = await import('../../report/names.ts');
  const { firmOf } = await import('../../report/sentences/worldWords.ts');
  const { engineVersion } = await import('../../engine/version.ts');
  const { isDrawn } = await import('../../scenario/compile/organisationIn.ts');
  const { runOnCores } = await import('../../runners/runOnCores.ts');
  const { yieldToEventLoop } = await import('../../runners/yieldToEventLoop.ts');
  const { showProgress } = await import('../output/progress.ts');

  const prepared = await prepareRunOrFile(path, terminal, output, options);
  refuseOtherRule(prepared);
  const { source, horizon } = prepared;
  const written =
    options.with === undefined ? [] : [await writtenPlan(options.with, source, terminal.workingFolder)];
  const all = [...source.plans, ...written];
  const { of, to } = plansOf(
    all.map(({ name }) => name),
    options,
    written[0]?.name,
  );
  const { target, seed, currency, title, decide } = source.scenario;
  const deadline = deadlineOf({ target, horizon });
  const weeks = forkWeeks(options.at, options.every, deadline);
  const outcomes = outcomesOf(options.outcome, decide.by);
  if (!options.json) printNotes(prepared.notes, terminal, output);

  const progress = showProgress(terminal, output, 1 + to.length * weeks.length);
  const found = await changesOfMind(
    { ...prepared, source: { ...source, plans: all } },
    { of, to, weeks, outcomes, worlds: prepared.replicates },
    {
      runner: runOnCores({ jobs: options.jobs, signal }),
      signal,
      yieldToEventLoop,
      onProgress: (done, total) => progress.update(done, total),
    },
  ).finally(() => progress.end());

  const answer = {
    ...found,
    scenario: source.name,
    title,
    seed,
    deadline,
    currency,
    engineVersion,
    firm: firmOf({ drawn: isDrawn(source.scenario) }),
    titleOf: (name: string) => ({
      en: planTitle({ plans: all }, name, 'en'),
      fr: planTitle({ plans: all }, name, 'fr'),
    }),
  };
  if (options.json) {
    const { forksAsJson } = await import('../../report/forks/forksAsJson.ts');
    out.write(`${JSON.stringify(forksAsJson(answer, output.language))}\n`);
  } else {
    const { forkLines } = await import('../../report/forks/forkLines.ts');
    out.write(`${forkLines(answer, lineStyleOf(output), out.width).join('\n')}\n`);
  }
  printFailures(found.failures, terminal, output);
  return found.failures.length > 0 ? exitCode.failedRuns : exitCode.ok;
}

/** The plan that is followed first, and those that may take over. */
function plansOf(
  names: readonly string[],
  { of = names[0], to }: ForkOptions,
  written: string | undefined,
): { of: string; to: readonly string[] } {
  const others = names.filter((name) => name !== of);
  const chosen = [
    ...(to === undefined ? (written === undefined ? others : []) : listed(to)),
    ...(written === undefined ? [] : [written]),
  ];
  for (const name of [of, ...chosen]) if (!names.includes(name)) throw unknownPlan(name, names);
  if (chosen.length === 0) throw nowhereToGo;
  if (chosen.includes(of)) throw ontoItself(of);
  return { of, to: [...new Set(chosen)] };
}

/** By what the best week is told: what is asked for, or what the scenario decides by. */
function outcomesOf(
  written: string | undefined,
  by: readonly { readonly outcome: string }[],
): readonly ForkOutcome[] {
  const isOne = (name: string): name is ForkOutcome => (forkOutcomes as readonly string[]).includes(name);
  if (written === undefined) return forkOutcomesOf(by);
  const names = listed(written);
  if (names.length === 0) throw noOutcome(written);
  return names.map((name) => {
    if (isOne(name)) return name;
    throw noOutcome(name);
  });
}

function refuseOtherRule({ source }: Prepared): void {
  const { kind } = source.scenario.rule;
  if (kind !== 'change') throw otherRule(source.path, kind);
}

const otherRule = (file: string, kind: string) =>
  new InputError('scenario', [
    {
      file,
      path: 'rule.kind',
      code: 'rule-without-plans',
      message: {
        en: `the rule ${kind} knows no plans, and no change of mind`,
        fr: `la règle ${kind} ne connaît ni plans, ni changement d’avis`,
      },
      remedy: { en: 'name a scenario of the rule change', fr: 'nommez un scénario de la règle change' },
    },
  ]);

const noOutcome = (name: string) => {
  const near = didYouMean(name, forkOutcomes);
  return new UsageError(
    {
      en: `"${name}" is not an outcome to choose by`,
      fr: `« ${name} » n’est pas un résultat par lequel choisir`,
    },
    near === undefined
      ? { en: `there are ${forkOutcomes.join(', ')}`, fr: `il y a ${forkOutcomes.join(', ')}` }
      : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  );
};

const nowhereToGo = new UsageError(
  { en: 'there is no other plan to go over to', fr: 'il n’y a pas d’autre plan vers lequel passer' },
  {
    en: 'write a second plan into the scenario, or name a file with --with',
    fr: 'écrivez un second plan dans le scénario, ou nommez un fichier par --with',
  },
);

const ontoItself = (name: string) =>
  new UsageError(
    { en: `"${name}" cannot take over from itself`, fr: `« ${name} » ne peut prendre le relais de lui-même` },
    { en: 'name other plans with --to', fr: 'nommez d’autres plans par --to' },
  );
