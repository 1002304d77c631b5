import { isLoopback } from '../commands/serve/isLoopback.ts';
import { USUAL_HOST } from '../commands/serve/listeningOptions.ts';
import { type ServerNames, serverNames } from '../commands/serve/serverNames.ts';
import type { Terminal, UserAndPassword } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';

/** The variables that say who may look at the page of a queue: neither the list of processes nor the history of a shell shows them. */
export const PAGE_PASSWORD_VARIABLE = 'UPTAKE_QUEUE_PAGE_PASSWORD';
export const PAGE_USER_VARIABLE = 'UPTAKE_QUEUE_PAGE_USER';
const USUAL_USER = 'uptake';

/** Characters that nobody guesses by asking again and again. */
const SHORTEST = 12;

/**
 * Where the page of a queue answers, and whom. Where a password is set, it is asked for everywhere: a machine may have several users.
 *
 * @throws UsageError where others could reach the page without one
 */
export function pageAccess(
  { host = USUAL_HOST, hostName = [] }: { host?: string; hostName?: readonly string[] },
  environment: Terminal['environment'],
): ServerNames & { readonly password: UserAndPassword | undefined } {
  const password = passwordOf(environment);
  if (password === undefined && !isLoopback(host)) throw unprotected(host);
  // whoever reaches the address is asked for the password
  return { ...serverNames({ host, hostName, insecure: true }), password };
}

function passwordOf(environment: Terminal['environment']): UserAndPassword | undefined {
  const { [PAGE_PASSWORD_VARIABLE]: password = '', [PAGE_USER_VARIABLE]: named = '' } = environment;
  if (password === '') return undefined;
  if (password.length < SHORTEST) throw tooShort;
  const user = named === '' ? USUAL_USER : named;
  if (/[:\p{Cc}]/u.test(user)) throw noUser;
  return { user, password };
}

const unprotected = (host: string) =>
  new UsageError(
    {
      en: `at ${host} other machines could reach the page of the queue, and it would ask nobody who they are`,
      fr: `à ${host}, d’autres machines atteindraient la page de la file, et elle ne demanderait à personne qui il est`,
    },
    {
      en: `leave out --host to answer at ${USUAL_HOST}, or set ${PAGE_PASSWORD_VARIABLE} to a password of ${SHORTEST} characters or more, which is then asked for`,
      fr: `retirez --host pour répondre à ${USUAL_HOST}, ou donnez à ${PAGE_PASSWORD_VARIABLE} un mot de passe d’au moins ${SHORTEST} caractères, qui sera alors demandé`,
    },
  );
const tooShort = new UsageError(
  {
    en: `the password in ${PAGE_PASSWORD_VARIABLE} is too short`,
    fr: `le mot de passe de ${PAGE_PASSWORD_VARIABLE} est trop court`,
  },
  {
    en: `take one of ${SHORTEST} characters or more, such as openssl rand -base64 18 prints`,
    fr: `prenez-en un d’au moins ${SHORTEST} caractères, comme en affiche openssl rand -base64 18`,
  },
);
const noUser = new UsageError(
  {
    en: `the user in ${PAGE_USER_VARIABLE} may hold neither a colon nor a control character`,
    fr: `l’utilisateur de ${PAGE_USER_VARIABLE} ne peut contenir ni deux-points ni caractère de contrôle`,
  },
  { en: `leave it out: it is ${USUAL_USER} then`, fr: `retirez-le : c’est alors ${USUAL_USER}` },
);
