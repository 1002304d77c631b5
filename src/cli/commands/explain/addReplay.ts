import type { DescribedCommand } from '../../help/describedCommand.ts';
import { wholeNumber } from '../../help/optionValues.ts';
import { addOverrides } from '../options.ts';

/** Adds what every command that plays a replicate again is asked. */
export const addReplay = (command: DescribedCommand): DescribedCommand =>
  addOverrides(command)
    .argument('<run-or-file>', {
      en: 'folder of a run, or scenario file',
      fr: 'dossier d’un passage, ou fichier de scénario',
    })
    .option('--plan <plan>', {
      en: 'the plan; the first unless given',
      fr: 'le plan ; par défaut le premier',
    })
    .option(
      '--replicate <n>',
      {
        en: 'the replicate, from 0; the one nearest the median buy-in unless given',
        fr: 'la réplique, à partir de 0 ; par défaut la plus proche de l’adhésion médiane',
      },
      { read: wholeNumber(0, 999_999) },
    )
    .option('--reveal', {
      en: 'show adopter types and categories, thresholds and reactance of people who exist',
      fr: 'montre types et catégories d’adoptants, seuils et réactance de personnes qui existent',
    });
