import type { DescribedCommand } from '../../help/describedCommand.ts';
import { wholeNumber } from '../../help/optionValues.ts';
import { USUAL_HOST, USUAL_PORT } from './serveSomewhere.ts';

/** Where a command that serves is to answer. */
export interface ListeningOptions {
  readonly port?: number;
  readonly host?: string;
}

/** Adds the options that say so. */
export const addListening = (command: DescribedCommand): DescribedCommand =>
  command
    .option(
      '-p, --port <port>',
      {
        en: `port to answer at; unless given, the first free one from ${USUAL_PORT} on`,
        fr: `port où répondre ; par défaut le premier libre à partir de ${USUAL_PORT}`,
      },
      { read: wholeNumber(0, 65_535) },
    )
    .option('--host <host>', {
      en: `address to answer at; unless given, ${USUAL_HOST}: this machine only`,
      fr: `adresse où répondre ; par défaut ${USUAL_HOST} : cette machine seulement`,
    });
