import type { ServeOptions, Serving, Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';
import { isLoopback } from './isLoopback.ts';
import { type ListeningOptions, USUAL_HOST, USUAL_PORT } from './listeningOptions.ts';

/** Addresses that stand for every address of this machine: nobody asks for a server by them. */
const everyAddress = new Set(['0.0.0.0', '::', '']);

/** Ports tried one after the other, unless one was asked for. */
const TRIES = 100;

/**
 * Serves at the port that was asked for, or else at the first free one from the usual port on.
 *
 * @throws UsageError when other machines could reach it and that was not asked for in so many words, when the port that was asked for, or every port that was tried, is taken, when the system does not
 *   let this user have it, or when the address is none of this machine
 */
export async function serveSomewhere(
  { serve, signal }: Terminal,
  { port, host = USUAL_HOST, hostName = [], insecure = false }: ListeningOptions,
  firstPage?: ServeOptions['firstPage'],
): Promise<Serving> {
  const open = !isLoopback(host);
  if (open && !insecure) throw unprotected(host);
  if (everyAddress.has(host) && hostName.length === 0) throw nameless(host);
  // whoever asks for the address that is listened at asks for this server
  const hostNames = open && !everyAddress.has(host) ? [...hostName, inUrl(host)] : hostName;
  const first = port ?? USUAL_PORT;
  const tries = port === undefined ? TRIES : 1;
  for (let tried = first; tried < first + tries; tried++) {
    try {
      return await serve({ host, port: tried, hostNames, firstPage, signal });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EADDRINUSE') continue;
      if (unknownHost.has(code)) throw notHere(host);
      if (code === 'EACCES') throw notAllowed(tried);
      throw error;
    }
  }
  throw new UsageError(
    tries === 1
      ? { en: `port ${first} is taken`, fr: `le port ${first} est occupé` }
      : {
          en: `the ports ${first} to ${first + tries - 1} are taken`,
          fr: `les ports ${first} à ${first + tries - 1} sont occupés`,
        },
    { en: 'choose another with --port', fr: 'choisissez-en un autre avec --port' },
  );
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

/** What the system says of an address that is none, none that it knows, or not this machine's. */
const unknownHost = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT']);

const notHere = (host: string) =>
  new UsageError(
    {
      en: `${host} is no address of this machine`,
      fr: `${host} n’est pas une adresse de cette machine`,
    },
    {
      en: `leave out --host to answer at ${USUAL_HOST}, or write one that it has`,
      fr: `retirez --host pour répondre à ${USUAL_HOST}, ou écrivez-en une qu’elle a`,
    },
  );

const notAllowed = (port: number) =>
  new UsageError(
    { en: `you may not answer at port ${port}`, fr: `vous n’avez pas le droit de répondre au port ${port}` },
    { en: 'choose one above 1023 with --port', fr: 'choisissez-en un au-dessus de 1023 avec --port' },
  );
