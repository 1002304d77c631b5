import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expectationJson } from '../../experiment/expect/expectationJson.ts';
import type { ToldResult } from '../../report/json/resultJson.ts';
import type { Result } from '../../report/result.ts';
import { sha256 } from '../../runners/sha256.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode, worst } from '../output/exitCode.ts';
import { lineStyleOf, type Output, type OutputOptions, outputFor } from '../output/output.ts';
import { placedIn, printError, printFailures, printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { nameTheFile, type OverrideOptions, refuseOverrides } from '../run/overrides.ts';
import { unknownPlan } from '../run/unknownPlan.ts';
import { addJobs, addOverrides } from './options.ts';

interface CompareOptions extends OutputOptions, OverrideOptions {
  readonly baseline?: string;
  readonly without?: string;
  readonly jobs?: number;
  readonly json?: boolean;
}

export function registerCompare(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('compare', {
    en: 'print the paired differences between plans, or of each plan with itself without something; writes nothing',
    fr: 'affiche les différences appariées entre les plans, ou de chaque plan avec lui-même sans quelque chose ; n’écrit rien',
  });
  addJobs(addOverrides(command))
    .argument('<run-or-file...>', {
      en: 'folders of runs, or scenario files, which are then run; or the folders of two studies of the same points',
      fr: 'dossiers de passages, ou fichiers de scénario, qui sont alors exécutés ; ou les dossiers de deux études des mêmes points',
    })
    .option('--baseline <plan>', {
      en: 'plan that the others are compared with; the first unless given',
      fr: 'plan auquel les autres sont comparés ; par défaut le premier',
    })
    .option('--without <name>', {
      en: 'take away an obstacle of the climate (resistance, habit …) or a tactic (hub, train …)',
      fr: 'retire un obstacle du climat (resistance, habit…) ou une tactique (hub, train…)',
    })
    .option('--json', {
      en: 'print one JSON object a comparison',
      fr: 'affiche un objet JSON par comparaison',
    })
    .action((options: CompareOptions, named: string[]) => compareAll(named, terminal, options));
}

/** A comparison with what identifies it, and what came of what the scenario expects. */
export type Compared = ToldResult & Pick<Result, 'hash'>;

/** Prints each comparison in turn; the exit code is the worst of theirs. */
export async function compareAll(
  named: readonly string[],
  terminal: Terminal,
  options: CompareOptions,
): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const { compareStudies, holdsStudy } = await import('./compare/compareStudies.ts');
  if (await holdsStudy(named, terminal)) {
    refuseOverrides(options);
    if (options.without !== undefined) throw runsAgain;
    if (options.baseline !== undefined) throw everyPair;
    return compareStudies(named, terminal, output, options);
  }
  const codes: ExitCode[] = [];
  let printed = 0;
  for (const path of named) {
    if (codes.includes(exitCode.interrupted)) break;
    try {
      for await (const compared of comparisonsAt(path, terminal, output, options)) {
        if (printed++ > 0 && !options.json) terminal.out.write('\n');
        await print(compared, terminal, output, options);
        printFailures(compared.comparison.failures, terminal, output);
        codes.push(compared.comparison.failures.length > 0 ? exitCode.failedRuns : exitCode.ok);
      }
    } catch (error) {
      codes.push(printError(placedIn(path, error), terminal, output));
    }
  }
  return worst(codes);
}

/** The comparison that stands in a folder, or those that a scenario file gives: one, or without something one a plan. */
async function* comparisonsAt(
  path: string,
  terminal: Terminal,
  output: Output,
  options: CompareOptions,
): AsyncGenerator<Compared> {
  const folder = resolve(terminal.workingFolder, path);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) {
    yield await keptAt(folder, options);
    return;
  }
  const { openScenario } = await import('../run/openScenario.ts');
  const { prepareWithProgress } = await import('../run/prepareWithProgress.ts');
  const { compareWithProgress } = await import('../run/compareWithProgress.ts');
  const { resultOf } = await import('../../report/result.ts');
  const { source, files } = await openScenario(path, terminal, options);
  const { baseline, jobs, without } = options;
  if (baseline !== undefined && without !== undefined) throw noBaseline;
  if (baseline !== undefined) await refuseUnknown(baseline, source);
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  printNotes(prepared.notes, terminal, output);
  if (without === undefined) {
    const { comparison } = await compareWithProgress(prepared, terminal, output, { baseline, jobs });
    yield compared(resultOf(comparison, source, files.inputs(), sha256));
    return;
  }
  const { pairsWithout } = await import('./compare/pairsWithout.ts');
  const { compareAblated } = await import('../../experiment/ablation/compareAblated.ts');
  for (const pair of pairsWithout(prepared, without)) {
    const { comparison } = await compareWithProgress(pair, terminal, output, { jobs, by: compareAblated });
    yield compared(resultOf(comparison, pair.source, files.inputs(), sha256));
  }
}

/** @throws UsageError where no plan that is played is called so */
async function refuseUnknown(baseline: string, source: ScenarioSource): Promise<void> {
  const { playedPlans } = await import('../../scenario/compile/armOfNothing.ts');
  const names = playedPlans(source).map(({ name }) => name);
  if (!names.includes(baseline)) throw unknownPlan(baseline, names);
}

const compared = ({ comparison, hash, fingerprint, judgements }: Result): Compared => ({
  ...{ comparison, hash, fingerprint },
  expectations: judgements.map(expectationJson),
});

async function keptAt(folder: string, options: CompareOptions): Promise<Compared> {
  const { baseline, without } = options;
  if (without !== undefined) throw runsAgain;
  refuseOverrides(options);
  const { readRun } = await import('../../store/readRun.ts');
  const kept = await readRun(folder);
  const { manifest, fingerprint } = kept;
  let { comparison } = kept;
  if (baseline !== undefined && baseline !== comparison.baseline) {
    const { comparedWith } = await import('../../experiment/comparedWith.ts');
    const names = comparison.plans.map(({ name }) => name);
    if (!names.includes(baseline)) throw unknownPlan(baseline, names);
    comparison = comparedWith(kept.comparison, baseline);
  }
  return { comparison, hash: manifest.hash, fingerprint, expectations: manifest.expectations ?? [] };
}

async function print(
  compared: Compared,
  { out }: Terminal,
  output: Output,
  { json }: CompareOptions,
): Promise<void> {
  if (json) {
    const { resultJson } = await import('../../report/json/resultJson.ts');
    const { comparison, hash } = compared;
    const told = { name: comparison.name, hash, ...resultJson(compared, output.language) };
    out.write(`${JSON.stringify(told)}\n`);
    return;
  }
  const { contrastLines } = await import('../../report/terminal/contrastLines.ts');
  const lines = contrastLines(compared.comparison, lineStyleOf(output), out.width);
  const last = `${output.say({ en: 'fingerprint', fr: 'empreinte' })} ${compared.fingerprint.short}`;
  out.write(`${[...lines, '', last].join('\n')}\n`);
}

const runsAgain = new UsageError(
  {
    en: 'a folder holds a run that is over: nothing can be taken away from it',
    fr: 'un dossier contient un passage terminé : rien ne peut en être retiré',
  },
  nameTheFile,
);

const everyPair = new UsageError(
  {
    en: 'studies are compared in every pair of plans that they have: there is no baseline',
    fr: 'les études se comparent dans toutes leurs paires de plans : il n’y a pas de référence',
  },
  { en: 'leave --baseline out', fr: 'laissez --baseline de côté' },
);

const noBaseline = new UsageError(
  {
    en: '--without compares every plan with itself: it has no baseline',
    fr: '--without compare chaque plan à lui-même : il n’a pas de référence',
  },
  { en: 'leave out --baseline', fr: 'retirez --baseline' },
);
