import { UsageError } from '../../output/usageError.ts';
import { isLoopback } from './isLoopback.ts';
import { type ListeningOptions, USUAL_HOST } from './listeningOptions.ts';

/** Where a server listens, and by which names it goes there besides those of this machine. */
export interface ServerNames {
  readonly host: string;
  readonly hostNames: readonly string[];
}

/** Addresses that stand for every address of this machine: nobody asks for a server by them. */
const everyAddress = new Set(['0.0.0.0', '::', '']);

/**
 * The address to listen at and the names that come with it.
 *
 * @throws UsageError when other machines could reach the server and that was not asked for in so many words, or when
 *   they would have no name to ask for it
 */
export function serverNames({
  host = USUAL_HOST,
  hostName = [],
  insecure = false,
}: ListeningOptions): ServerNames {
  if (isLoopback(host)) return { host, hostNames: hostName };
  if (!insecure) throw unprotected(host);
  // whoever asks for the address that is listened at asks for this server
  if (!everyAddress.has(host)) return { host, hostNames: [...hostName, inUrl(host)] };
  if (hostName.length === 0) throw nameless(host);
  return { host, hostNames: hostName };
}

/** An address as it stands in the address of a page. */
const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

const unprotected = (host: string) =>
  new UsageError(
    {
      en: `at ${host} other machines could reach this server, and it asks nobody who they are: they could read every result and run anything`,
      fr: `à ${host}, d’autres machines atteindraient ce serveur, et il ne demande à personne qui il est : elles pourraient lire chaque résultat et tout exécuter`,
    },
    {
      en: `leave out --host to answer at ${USUAL_HOST}, put a server that asks for a password before it, or add --insecure if everybody who reaches it may do that`,
      fr: `retirez --host pour répondre à ${USUAL_HOST}, mettez devant lui un serveur qui demande un mot de passe, ou ajoutez --insecure si chacun qui l’atteint en a le droit`,
    },
  );

const nameless = (host: string) =>
  new UsageError(
    {
      en: `${host} is every address of this machine, and none by which others could ask for this server`,
      fr: `${host} désigne toutes les adresses de cette machine, et aucune sous laquelle d’autres pourraient s’adresser à ce serveur`,
    },
    {
      en: 'say by which: --host-name plans.example.org, or --host-name 192.0.2.7; it can be repeated',
      fr: 'dites laquelle : --host-name plans.example.org, ou --host-name 192.0.2.7 ; l’option peut se répéter',
    },
  );
