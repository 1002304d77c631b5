import type { Text } from '../../text/text.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { collect, wholeNumber } from '../help/optionValues.ts';

/** What several commands say of an argument or an option. */
export const scenarioFile: Text = { en: 'scenario file', fr: 'fichier de scénario' };
export const scenarioFiles: Text = { en: 'scenario files', fr: 'fichiers de scénario' };
export const oneObject: Text = { en: 'print one JSON object', fr: 'affiche un objet JSON' };
export const replaceFile: Text = {
  en: 'replace the file if it exists',
  fr: 'remplace le fichier s’il existe',
};
export const seed: Text = {
  en: 'number or word from which all luck follows',
  fr: 'nombre ou mot dont découle tout le hasard',
};

/** Adds the option that names modules of parts; they are loaded before the command is. */
export const addPartsOption = (command: DescribedCommand): DescribedCommand =>
  command.option(
    '--parts <module>',
    {
      en: 'add the tactics and metrics of a module of your own, such as ./mine.mjs, which is run; repeatable',
      fr: 'ajoute les tactiques et mesures d’un module à vous, comme ./mine.mjs, qui est exécuté ; répétable',
    },
    { read: collect },
  );

/** Adds the options that change values of a scenario, and what its file may name. */
export const addOverrides = (command: DescribedCommand): DescribedCommand =>
  addPartsOption(command)
    .option(
      '--replicates <n>',
      {
        en: 'runs of every plan, instead of what the file says',
        fr: 'passages de chaque plan, au lieu de ce que dit le fichier',
      },
      { read: wholeNumber(1, 1_000_000) },
    )
    .option('--seed <seed>', {
      en: `${seed.en}, instead of what the file says`,
      fr: `${seed.fr}, au lieu de ce que dit le fichier`,
    })
    .option(
      '-s, --set <key=value>',
      {
        en: 'set a value of the file, such as climate.leadership=0.7; repeatable',
        fr: 'change une valeur du fichier, comme climate.leadership=0.7 ; répétable',
      },
      { read: collect },
    );

/** More threads than any machine has use for. */
const MOST_JOBS = 256;

/** Adds the option that says on how many threads replicates are run. */
export const addJobs = (command: DescribedCommand): DescribedCommand =>
  command.option(
    '-j, --jobs <n>',
    {
      en: 'threads to run replicates on; unless given, one a core where that pays',
      fr: 'fils d’exécution pour les répliques ; par défaut un par cœur, là où cela paie',
    },
    { read: wholeNumber(1, MOST_JOBS) },
  );

/** Adds the option that names a queue, which the environment may name instead. */
export const addQueueOption = (command: DescribedCommand): DescribedCommand =>
  command.option('--queue <url>', {
    en: 'the queue, redis://host:6379 or postgres://user@host/database; unless given, UPTAKE_QUEUE names it',
    fr: 'la file, redis://hôte:6379 ou postgres://utilisateur@hôte/base ; par défaut, UPTAKE_QUEUE la nomme',
  });
