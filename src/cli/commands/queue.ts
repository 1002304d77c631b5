import type { DescribedCommand } from '../help/describedCommand.ts';
import { wholeNumber } from '../help/optionValues.ts';
import type { ExitCode } from '../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { PAGE_PASSWORD_VARIABLE, PAGE_USER_VARIABLE } from '../queue/pageAccess.ts';
import type { QueueOptions } from '../queue/showQueue.ts';
import { addQueueOption, oneObject } from './options.ts';
import { addHosts, LAST_PORT } from './serve/addListening.ts';
import { USUAL_PORT } from './serve/listeningOptions.ts';

export function registerQueue(program: DescribedCommand, terminal: Terminal): void {
  const command = addQueueOption(
    program.command('queue', {
      en: 'look at a queue: what waits, who works, what failed and why; with --page, on a page and for Prometheus',
      fr: 'examine une file d’attente : ce qui attend, qui travaille, ce qui a échoué et pourquoi ; avec --page, sur une page et pour Prometheus',
    }),
  )
    .option('--json', oneObject)
    .option(
      '--page [port]',
      {
        en: `serve a page of it until interrupted, and /metrics, at the first free port from ${USUAL_PORT} on, or at this one`,
        fr: `en sert une page jusqu’à l’interruption, et /metrics, au premier port libre à partir de ${USUAL_PORT}, ou à celui-ci`,
      },
      { read: wholeNumber(0, LAST_PORT) },
    )
    .option('--manage', {
      en: 'let the page retry and remove chunks, set priorities and pause the queue; it only shows otherwise, since whoever reaches it could take the work of others away',
      fr: 'permet à la page de relancer et retirer des morceaux, de fixer des priorités et de suspendre la file ; sans cela elle ne fait que montrer, car quiconque l’atteint pourrait retirer le travail d’autrui',
    });
  addHosts(command, {
    en: `; any other asks for the password in ${PAGE_PASSWORD_VARIABLE}, of the user in ${PAGE_USER_VARIABLE} (uptake, unless given)`,
    fr: ` ; toute autre demande le mot de passe de ${PAGE_PASSWORD_VARIABLE}, de l’utilisateur de ${PAGE_USER_VARIABLE} (uptake par défaut)`,
  }).action((options: QueueOptions & OutputOptions) => queue(terminal, options));
}

async function queue(terminal: Terminal, options: QueueOptions & OutputOptions): Promise<ExitCode> {
  const { showQueue } = await import('../queue/showQueue.ts');
  return showQueue(terminal, outputFor(terminal, options), options);
}
