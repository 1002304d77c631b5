import { Command, CommanderError, Option } from 'commander';
import { productVersion } from '../runners/productVersion.ts';
import { type Language, languages } from '../words/text.ts';
import { registerCompare } from './commands/compare.ts';
import { registerDiffusion } from './commands/diffusion.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerInit } from './commands/init.ts';
import { registerOrg } from './commands/org.ts';
import { registerRun } from './commands/run.ts';
import { registerSchema } from './commands/schema.ts';
import { registerServe } from './commands/serve.ts';
import { registerShow } from './commands/show.ts';
import { registerStart } from './commands/start.ts';
import { registerValidate } from './commands/validate.ts';
import { registerWhom } from './commands/whom.ts';
import { type ExitCode, exitCode } from './exitCode.ts';
import { helpInFrench } from './helpInFrench.ts';
import { type SpeechOptions, speechOf } from './speech.ts';
import { tellError } from './tell.ts';
import type { Terminal } from './terminal.ts';

/** Every command, in the order of the help. Each loads what it needs only when it is called. */
const commands = [
  registerInit,
  registerValidate,
  registerShow,
  registerRun,
  registerCompare,
  registerExplain,
  registerExport,
  registerWhom,
  registerOrg,
  registerDiffusion,
  registerSchema,
  registerServe,
  registerStart,
];

/** Performs one command line, and gives the code to end the process with. Never throws. */
export async function uptake(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  const { language } = speechOf(terminal, languageAskedFor(args));
  const program = programFor(terminal, language);
  for (const register of commands)
    register(program, terminal, (ended) => {
      code = ended;
    });
  if (language === 'fr') helpInFrench(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    return tellError(error, terminal, speechOf(terminal, program.opts<SpeechOptions>()));
  }
}

/** The language after `--lang`, wherever it stands: help and faults of arguments are told before they are parsed. */
function languageAskedFor(args: readonly string[]): SpeechOptions {
  const lang = languages.find((one) =>
    args.some((arg, k) => arg === `--lang=${one}` || (arg === '--lang' && args[k + 1] === one)),
  );
  return lang === undefined ? {} : { lang };
}

function programFor({ out, err }: Terminal, language: Language): Command {
  return new Command('uptake')
    .description('simulates how an organisation changes: adoption curves of rollout plans, with a verdict')
    .version(productVersion)
    .addOption(
      new Option(
        '--lang <language>',
        'language of what is printed; unless given, that of the system',
      ).choices(languages),
    )
    .option('--no-color', 'print without colours')
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
}

const showsWhatThereIs = {
  en: '(uptake --help shows what there is)',
  fr: '(uptake --help montre ce qu’il y a)',
};

const exitCodes = {
  en: `
Exit codes: 0 ok · 1 unexpected · 2 usage · 3 invalid scenario · 4 bad data file · 5 finished with failed runs
            9 output exists and differs · 130 interrupted`,
  fr: `
Codes de sortie : 0 bien · 1 inattendu · 2 usage · 3 scénario invalide · 4 fichier de données fautif
                  5 fini avec des passages interrompus · 9 une autre sortie s’y trouve · 130 interrompu`,
};
