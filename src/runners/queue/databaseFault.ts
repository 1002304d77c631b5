import type { Text } from '../../text/text.ts';
import { PASSWORD_VARIABLE, withoutPassword } from './queueAddress.ts';
import { QueueFault } from './queueFault.ts';

/** What a database's refusal means, told as whoever named it can use it; anything else as it is. */
export function databaseFault(error: unknown, shown: string): unknown {
  if (error instanceof QueueFault) return error;
  const told = reasonOf(error);
  const cause = { cause: error };
  if (NO_PASSWORD.test(told)) return new QueueFault(wantsPassword(shown), givePassword, cause);
  if (WRONG_NAME.test(told)) return new QueueFault(noAnswer(shown, told), lookAtName, cause);
  if (NO_RIGHT.test(told)) return new QueueFault(noRight(shown, told), giveRights, cause);
  return new QueueFault(noAnswer(shown, told), lookWhetherThere, cause);
}

const NO_PASSWORD = /NOAUTH|client password must be a string|no password supplied/i;
const WRONG_NAME = /WRONGPASS|password|authentication|does not exist|DB index is out of range/i;
const NO_RIGHT = /NOPERM|READONLY|permission denied|read-only|must be owner/i;

/** What a client says, of all that its error holds; without passwords. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return withoutPassword(error instanceof Error ? error.message : String(error));
}

const noAnswer = (shown: string, told: string): Text => ({
  en: `the queue at ${shown} does not answer: ${told}`,
  fr: `la file d’attente à ${shown} ne répond pas : ${told}`,
});
const lookWhetherThere: Text = {
  en: 'see whether it runs there, and whether this machine reaches it',
  fr: 'vérifiez qu’elle y tourne, et que cette machine l’atteint',
};
const lookAtName: Text = {
  en: `see whether user, database and password are right, which stands in the address or in ${PASSWORD_VARIABLE}`,
  fr: `vérifiez l’utilisateur, la base et le mot de passe, qui se trouve dans l’adresse ou dans ${PASSWORD_VARIABLE}`,
};
const wantsPassword = (shown: string): Text => ({
  en: `the queue at ${shown} asks for a password`,
  fr: `la file d’attente à ${shown} demande un mot de passe`,
});
const givePassword: Text = {
  en: `set it in ${PASSWORD_VARIABLE}`,
  fr: `donnez-le dans ${PASSWORD_VARIABLE}`,
};
const noRight = (shown: string, told: string): Text => ({
  en: `the database at ${shown} does not allow what a queue needs: ${told}`,
  fr: `la base de données à ${shown} ne permet pas ce dont une file d’attente a besoin : ${told}`,
});
const giveRights: Text = {
  en: 'give this user all rights on uptake* (Redis: ~uptake* &uptake* +@all; PostgreSQL: create on the database, once), on a server that may be written to',
  fr: 'donnez à cet utilisateur tous les droits sur uptake* (Redis : ~uptake* &uptake* +@all ; PostgreSQL : create sur la base, une fois), sur un serveur où l’on peut écrire',
};
