import type { Text } from '../../../text/text.ts';
import type { DescribedCommand } from '../../help/describedCommand.ts';
import { collect, InvalidValue, wholeNumber } from '../../help/optionValues.ts';
import { USUAL_HOST, USUAL_PORT } from './listeningOptions.ts';

/** The highest number of a port. */
export const LAST_PORT = 65_535;

/** Adds the options that say where a command that serves is to answer. */
export const addListening = (command: DescribedCommand): DescribedCommand =>
  addHosts(
    command.option(
      '-p, --port <port>',
      {
        en: `port to answer at; unless given, the first free one from ${USUAL_PORT} on`,
        fr: `port où répondre ; par défaut le premier libre à partir de ${USUAL_PORT}`,
      },
      { read: wholeNumber(0, LAST_PORT) },
    ),
  ).option('--insecure', {
    en: 'answer at an address that other machines reach, although everybody there may then read and run everything',
    fr: 'répondre à une adresse que d’autres machines atteignent, bien que chacun puisse alors y tout lire et exécuter',
  });

/** Adds the options that say at which address, and under which names; `more` ends what is said of addresses. */
export const addHosts = (command: DescribedCommand, more: Text = { en: '', fr: '' }): DescribedCommand =>
  command
    .option('--host <host>', {
      en: `address to answer at; unless given, ${USUAL_HOST}: this machine only${more.en}`,
      fr: `adresse où répondre ; par défaut ${USUAL_HOST} : cette machine seulement${more.fr}`,
    })
    .option(
      '--host-name <name>',
      {
        en: 'name or address, without port, by which others ask for this server; requests under any other name are refused; repeatable',
        fr: 'nom ou adresse, sans port, sous lequel d’autres s’adressent à ce serveur ; les requêtes sous tout autre nom sont refusées ; répétable',
      },
      { read: hostNames },
    );

/** Gathers names of hosts. @throws InvalidValue for what is none, such as an address with scheme or port */
function hostNames(written: string, before: readonly string[] = []): readonly string[] {
  if (!/^(\[[\da-fA-F:.]+\]|[^\s:/@[\]]{1,253})$/.test(written))
    throw new InvalidValue({
      en: 'Expected a name such as plans.example.org, or an address such as 192.0.2.7 or [2001:db8::7], without scheme and port.',
      fr: 'Un nom comme plans.example.org, ou une adresse comme 192.0.2.7 ou [2001:db8::7], est attendu, sans schéma ni port.',
    });
  return collect(written, before);
}
