import { Command, CommanderError } from 'commander';
import { productVersion } from '../runners/productVersion.ts';
import { type Language, languages, type Text } from '../text/text.ts';
import { addParts } from './help/addParts.ts';
import { DescribedCommand } from './help/describedCommand.ts';
import { languageAskedFor } from './help/languageAskedFor.ts';
import { parserInFrench } from './help/parserInFrench.ts';
import { type ExitCode, exitCode } from './output/exitCode.ts';
import { type OutputOptions, outputFor } from './output/output.ts';
import { printError } from './output/print.ts';
import type { Terminal } from './output/terminal.ts';

type Register = (program: DescribedCommand, terminal: Terminal) => void;

/** Every command, in the order of the help. Only the one that is called is loaded. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  init: async () => (await import('./commands/init.ts')).registerInit,
  validate: async () => (await import('./commands/validate.ts')).registerValidate,
  show: async () => (await import('./commands/show.ts')).registerShow,
  run: async () => (await import('./commands/run.ts')).registerRun,
  worker: async () => (await import('./commands/worker.ts')).registerWorker,
  queue: async () => (await import('./commands/queue.ts')).registerQueue,
  merge: async () => (await import('./commands/merge.ts')).registerMerge,
  compare: async () => (await import('./commands/compare.ts')).registerCompare,
  explain: async () => (await import('./commands/explain.ts')).registerExplain,
  fork: async () => (await import('./commands/fork.ts')).registerFork,
  report: async () => (await import('./commands/report.ts')).registerReport,
  verify: async () => (await import('./commands/verify.ts')).registerVerify,
  export: async () => (await import('./commands/export.ts')).registerExport,
  whom: async () => (await import('./commands/whom.ts')).registerWhom,
  org: async () => (await import('./commands/org.ts')).registerOrg,
  story: async () => (await import('./commands/story.ts')).registerStory,
  diffusion: async () => (await import('./commands/diffusion.ts')).registerDiffusion,
  schema: async () => (await import('./commands/schema.ts')).registerSchema,
  serve: async () => (await import('./commands/serve.ts')).registerServe,
  start: async () => (await import('./commands/start.ts')).registerStart,
  doctor: async () => (await import('./commands/doctor.ts')).registerDoctor,
  completion: async () => (await import('./commands/completion.ts')).registerCompletion,
};

/** Performs one command line, and gives the code to end the process with. Never throws. */
export async function uptake(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  const asked = languageAskedFor(args);
  const { language } = outputFor(terminal, asked);
  const program = programFor(terminal, language);
  const described = new DescribedCommand(program, language, (ended) => {
    code = ended;
  });
  addGlobalOptions(described);
  try {
    await addParts(calledIn(args), args, terminal);
    for (const load of commandsFor(args)) (await load())(described, terminal);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    return printError(error, terminal, outputFor(terminal, { ...asked, ...program.opts<OutputOptions>() }));
  }
}

const calledIn = (args: readonly string[]): string | undefined =>
  args.find((arg, k) => !arg.startsWith('-') && args[k - 1] !== '--lang');

/** The command that is called; all of them for help, and for the one that tells a shell of the others. */
function commandsFor(args: readonly string[]): (() => Promise<Register>)[] {
  const called = calledIn(args);
  const isOne = called !== undefined && called !== 'completion' && Object.hasOwn(commands, called);
  return isOne ? [commands[called]] : Object.values(commands);
}

/** The program, whose commands take over what is set here, so that they are added afterwards. */
function programFor({ out, err }: Terminal, language: Language): Command {
  const program = new Command('uptake')
    .description(what[language])
    .version(productVersion, '-V, --version', whichVersion[language])
    .helpOption('-h, --help', whichHelp[language])
    .helpCommand('help [command]', whichHelp[language])
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      getOutHelpWidth: () => out.width,
      getErrHelpWidth: () => err.width,
    })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError(showsWhatThereIs[language])
    .addHelpText('after', exitCodes[language])
    .exitOverride();
  return language === 'fr' ? parserInFrench(program) : program;
}

const addGlobalOptions = (program: DescribedCommand): DescribedCommand =>
  program
    .option(
      '--lang <language>',
      {
        en: 'language of what is printed; unless given, that of the system',
        fr: 'langue de ce qui s’affiche ; par défaut, celle du système',
      },
      { choices: languages },
    )
    .option('--no-color', { en: 'print without colours', fr: 'affiche sans couleurs' });

const what: Text = {
  en: 'simulates how an organisation changes: adoption curves of rollout plans, with a verdict',
  fr: 'simule comment une organisation change : courbes d’adoption de plans de déploiement, avec un verdict',
};

const whichVersion: Text = { en: 'output the version number', fr: 'affiche le numéro de version' };
const whichHelp: Text = { en: 'display help for command', fr: 'affiche l’aide de la commande' };

const showsWhatThereIs: Text = {
  en: '(uptake --help shows what there is)',
  fr: '(uptake --help montre ce qu’il y a)',
};

const exitCodes: Text = {
  en: `
Exit codes: 0 ok · 1 unexpected · 2 usage · 3 invalid scenario · 4 bad data file · 5 finished with failed runs
            6 finished, not as expected · 7 not what was written (verify) · 8 finished, not as precise as asked
            9 output exists and differs · 130 interrupted, the same command goes on`,
  fr: `
Codes de sortie : 0 bien · 1 inattendu · 2 usage · 3 scénario invalide · 4 fichier de données fautif
                  5 fini avec des passages interrompus · 6 fini, mais non comme attendu
                  7 autre que ce qui est écrit (verify) · 8 fini, moins précis que demandé
                  9 une autre sortie s’y trouve · 130 interrompu, la même commande reprend`,
};
