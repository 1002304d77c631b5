import type { Text } from '../../text/text.ts';
import { QueueFault } from './queueFault.ts';

/** Where a queue is. */
export interface QueueAddress {
  readonly backend: 'redis' | 'postgres';
  /** With its password: for the database's client alone. */
  readonly url: string;
  /** Without: for everybody else. */
  readonly shown: string;
}

/** The variable that names a queue where the command line does not, and the one that gives its password. */
export const QUEUE_VARIABLE = 'UPTAKE_QUEUE';
export const PASSWORD_VARIABLE = 'UPTAKE_QUEUE_PASSWORD';

const backends: Readonly<Record<string, QueueAddress['backend']>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
};

/**
 * Reads where a queue is. The password may be left to {@link PASSWORD_VARIABLE}, where neither the list of processes nor the
 * history of a shell shows it.
 *
 * @throws QueueFault
 */
export function queueAddress(
  written: string,
  environment: Readonly<Record<string, string | undefined>>,
): QueueAddress {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const backend = url && backends[url.protocol];
  if (url === undefined || backend === undefined || url.hostname === '')
    throw new QueueFault(noAddress(withoutPassword(written.replace(/\s/g, '%20'))), howToWrite, {
      ofName: true,
    });
  if (backend === 'redis' && !/^\/?\d*$/.test(url.pathname))
    throw new QueueFault(noDatabase(withoutPassword(url.href)), numbered, { ofName: true });
  const password = environment[PASSWORD_VARIABLE];
  if (password !== undefined && url.password === '') url.password = encodeURIComponent(password);
  return { backend, url: url.href, shown: withoutPassword(url.href) };
}

/** Where an address in a text begins, and what stands before the last `@` of it: whatever a password is made of. */
const userAndHost = /((?:rediss?|postgres(?:ql)?):\/*|[a-z][a-z\d+.-]*:\/\/)?([^\s"]*)@/gi;

/** A text with addresses as it may be shown: what could be a password is gone, in its place and in parameters. */
export function withoutPassword(written: string): string {
  const bare = written.replace(userAndHost, (_, scheme = '', user: string) => {
    const [name] = user.split(':');
    return user.includes(':') ? `${scheme}${name}:***@` : `${scheme}${name}@`;
  });
  return bare.replace(/([?&](?:password|sslpassword|pass|pwd)=)[^&#\s]*/gi, '$1***');
}

const noAddress = (shown: string): Text => ({
  en: `"${shown}" names no queue`,
  fr: `« ${shown} » ne désigne aucune file d’attente`,
});
const noDatabase = (shown: string): Text => ({
  en: `${shown} names a database of Redis that is no number`,
  fr: `${shown} désigne une base de Redis qui n’est pas un nombre`,
});
const numbered: Text = {
  en: 'write redis://host:6379, or redis://host:6379/2 for its database 2',
  fr: 'écrivez redis://hôte:6379, ou redis://hôte:6379/2 pour sa base 2',
};
const howToWrite: Text = {
  en: 'write redis://host:6379 or postgres://user@host:5432/database (rediss:// where Redis speaks TLS)',
  fr: 'écrivez redis://hôte:6379 ou postgres://utilisateur@hôte:5432/base (rediss:// si Redis parle TLS)',
};
