import type { Failure } from '../../experiment/comparison.ts';
import { QueueFault } from '../../runners/queue/queueFault.ts';
import { ThreadDied } from '../../runners/threads/threadDied.ts';
import type { COMMAND_LINE } from '../../scenario/override.ts';
import { OutputError } from '../../store/outputError.ts';
import {
  byStrength,
  InputError,
  mayChangeResult,
  type Note,
  type Problem,
  tellPlace,
} from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from './exitCode.ts';
import type { Output } from './output.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** The place of values given beside the file; only its type is imported, since the room of scenarios is loaded when needed. */
const commandLine: typeof COMMAND_LINE = 'command line';

/** `file:line:column  path  message – remedy`, one line. */
export function problemLine(problem: Problem, { say, errColours }: Output): string {
  const { bold, cyan, dim } = errColours;
  const place =
    problem.file === commandLine ? say({ en: commandLine, fr: 'ligne de commande' }) : tellPlace(problem);
  const parts = [
    place === '' ? '' : bold(place),
    problem.path ? cyan(problem.path) : '',
    `${say(problem.message)} ${dim(`– ${say(problem.remedy)}`)}`,
  ];
  return `${parts.filter((part) => part !== '').join('  ')}\n`;
}

/** The same error, its problems of no known place put down to the file that was being read. */
export function placedIn(file: string, error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  const problems = error.problems.map((problem) => (problem.file ? problem : { ...problem, file }));
  return Object.assign(new InputError(error.subject, problems, error.found), { cause: error });
}

/** Writes the problems of one input, and how many more there are than are shown. */
export function printProblems({ problems, found }: InputError, { err }: Terminal, output: Output): void {
  for (const problem of problems) err.write(problemLine(problem, output));
  const more = found - problems.length;
  if (more > 0) err.write(`${output.say({ en: `… and ${more} more`, fr: `… et ${more} de plus` })}\n`);
}

/**
 * Writes what is worth knowing and stops nothing, first what may change the result; `scenario`, where there are several,
 * says of which.
 */
export function printNotes(
  notes: readonly Note[],
  { err }: Terminal,
  output: Output,
  scenario?: string,
): void {
  const { yellow, bold } = output.errColours;
  const look = bold(
    yellow(output.say({ en: 'note (may change the result):', fr: 'remarque (peut changer le résultat) :' })),
  );
  const note = yellow(output.say({ en: 'note:', fr: 'remarque :' }));
  for (const each of byStrength(notes)) {
    // most notes are of data files, which several scenarios may read
    const of = scenario === undefined || each.file === scenario ? '' : `${scenario}: `;
    err.write(`${mayChangeResult(each) ? look : note} ${of}${problemLine(each, output)}`);
  }
}

/** At most so many broken-off runs are told one by one. */
const MOST_FAILURES = 5;

/** Writes which runs broke off: they are in no figure. */
export function printFailures(
  failures: readonly Failure[],
  { err }: Terminal,
  { say, errColours }: Output,
): void {
  for (const { plan, replicate, draw, message } of failures.slice(0, MOST_FAILURES))
    err.write(
      `${errColours.red(say({ en: 'broke off:', fr: 'interrompue :' }))} ${say({
        en: `${draw === undefined ? 'replicate' : `draw ${draw}, world`} ${replicate} of ${plan}`,
        fr: `${draw === undefined ? 'réplique' : `tirage ${draw}, monde`} ${replicate} de ${plan}`,
      })} – ${message}\n`,
    );
  const more = failures.length - MOST_FAILURES;
  if (more > 0) err.write(`${say({ en: `… and ${more} more`, fr: `… et ${more} de plus` })}\n`);
}

const libraryMissing: Text = {
  en: 'a part of the product is not there: run npm ci in its folder, or install the package again',
  fr: 'une partie du produit manque : lancez npm ci dans son dossier, ou réinstallez le paquet',
};

/** Tells why a command failed, and gives the exit code it ends with. */
export function printError(error: unknown, terminal: Terminal, output: Output): ExitCode {
  const { err, environment, signal } = terminal;
  const { say, errColours } = output;
  if (signal.aborted) {
    err.write(
      `${say({ en: 'interrupted: nothing is left half-written', fr: 'interrompu : rien n’est resté à moitié écrit' })}\n`,
    );
    return exitCode.interrupted;
  }
  if (error instanceof InputError) {
    printProblems(error, terminal, output);
    return error.subject === 'data' ? exitCode.badData : exitCode.invalidScenario;
  }
  if (
    error instanceof OutputError ||
    error instanceof UsageError ||
    error instanceof QueueFault ||
    error instanceof ThreadDied
  ) {
    err.write(`${say(error.problem)} ${errColours.dim(`– ${say(error.remedy)}`)}\n`);
    if (error instanceof UsageError || (error instanceof QueueFault && error.ofName)) return exitCode.usage;
    return error instanceof OutputError && error.fault === 'exists' ? exitCode.exists : exitCode.unexpected;
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
    err.write(`${say(libraryMissing)} ${errColours.dim(`– ${error.message.split('\n')[0]}`)}\n`);
    return exitCode.unexpected;
  }
  const message = error instanceof Error ? error.message : String(error);
  err.write(
    `${errColours.red(say({ en: 'unexpected error:', fr: 'erreur inattendue :' }))} ${message.split('\n')[0]}\n`,
  );
  if (environment.UPTAKE_DEBUG === '1') err.write(`${error instanceof Error ? error.stack : message}\n`);
  else
    err.write(
      `${say({
        en: 'this should not happen; set UPTAKE_DEBUG=1 to see where, and report it',
        fr: 'cela ne devrait pas arriver ; UPTAKE_DEBUG=1 montre où, pour le signaler',
      })}\n`,
    );
  return exitCode.unexpected;
}
