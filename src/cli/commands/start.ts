import { keepingReader } from '../../runners/keepingReader.ts';
import { sha256 } from '../../runners/sha256.ts';
import type { Text } from '../../text/text.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import type { ExitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import { printFailures, printNotes } from '../output/print.ts';
import type { Terminal } from '../output/terminal.ts';
import { exitCodeOf } from '../run/exitCodeOf.ts';
import { addJobs } from './options.ts';
import { addListening } from './serve/addListening.ts';
import type { ListeningOptions } from './serve/listeningOptions.ts';
import { serverNames } from './serve/serverNames.ts';
import { serveSomewhere } from './serve/serveSomewhere.ts';

interface StartOptions extends OutputOptions, ListeningOptions {
  readonly jobs?: number;
}

export function registerStart(program: DescribedCommand, terminal: Terminal): void {
  const command = program.command('start', {
    en: 'run a comparison, show it here, and serve the page with it, its report and the API until interrupted',
    fr: 'exécute une comparaison, la montre ici, et sert la page qui la présente, son rapport et l’API jusqu’à l’interruption',
  });
  addJobs(addListening(command))
    .argument('[file]', {
      en: 'scenario file; without it, the comparison that comes with the product',
      fr: 'fichier de scénario ; sans lui, la comparaison livrée avec le produit',
    })
    .action((options: StartOptions, file?: string) => start(file, terminal, options));
}

/** The scenario that newcomers see first. */
const FIRST_SCENARIO = 'organic-to-coordinated.yaml';

/** The first minute: verdict and curves in the terminal, then the page, on the same comparison. */
export async function start(
  file: string | undefined,
  terminal: Terminal,
  options: StartOptions,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const output = outputFor(terminal, options);
  // refused before it computes anything
  serverNames(options);
  const { prepareWithProgress } = await import('../run/prepareWithProgress.ts');
  const { compareWithProgress } = await import('../run/compareWithProgress.ts');
  const { printComparison } = await import('../output/printComparison.ts');
  const { resultOf } = await import('../../report/result.ts');
  const { source, files, kept } = await opened(file, terminal);
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  printNotes(prepared.notes, terminal, output);
  const { comparison } = await compareWithProgress(prepared, terminal, output, { jobs: options.jobs });
  const result = resultOf(comparison, source, files.inputs(), sha256);
  printComparison(result, terminal, output);
  printFailures(comparison.failures, terminal, output);

  const { reportHtml } = await import('../../report/reportHtml.ts');
  const { resolvedText } = await import('../../scenario/resolvedText.ts');
  const { judgements } = result;
  const fingerprint = result.fingerprint.short;
  const { packedScenario } = await import('../run/packedScenario.ts');
  const { url, closed } = await serveSomewhere(terminal, options, {
    report: (language) =>
      reportHtml(comparison, {
        language,
        fingerprint,
        resolvedText: resolvedText(source),
        source,
        judgements,
      }),
    // the page has the one that comes with the product
    scenario: file === undefined ? undefined : packedScenario(file, kept),
  });
  out.write(`\n${output.say(addresses(url))}\n`);
  err.write(`${output.say({ en: 'Ctrl-C to stop', fr: 'Ctrl-C pour arrêter' })}\n`);
  await closed;
  return exitCodeOf(result);
}

/** Where everything is, a line each. */
const addresses = (url: string): Text => ({
  en: `page: ${url}\nreport: ${url}/report\nAPI: ${url}/docs`,
  fr: `page : ${url}\nrapport : ${url}/report\nAPI : ${url}/docs`,
});

async function opened(file: string | undefined, terminal: Terminal) {
  const { openScenario } = await import('../run/openScenario.ts');
  const { filesFrom, shippedScenarios } = await import('../../runners/files.ts');
  const workingFolder = file === undefined ? shippedScenarios : terminal.workingFolder;
  const { read, contents: kept } = keepingReader(filesFrom(workingFolder));
  return { ...(await openScenario(file ?? FIRST_SCENARIO, { workingFolder, read })), kept };
}
