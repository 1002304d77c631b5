import type { Language, Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { isRoundedNumber } from '../matching/keyForms.ts';
import type { Strangers } from '../matching/strangers.ts';

/** The most frequent strangers as a message lists them, with how often each is named, and how many others there are. */
export function topNames(strangers: Strangers, language: Language): string {
  const top = strangers.top();
  const told = top
    .map(
      ([name, count]) =>
        `${language === 'en' ? `"${truncate(name)}"` : `« ${truncate(name)} »`}${count > 1 ? ` (${count})` : ''}`,
    )
    .join(', ');
  const more = strangers.names - top.length;
  if (more <= 0) return told;
  return language === 'en'
    ? `${told} and ${more} ${more === 1 ? 'other' : 'others'}`
    : `${told} et ${more} ${more === 1 ? 'autre' : 'autres'}`;
}

/** Why names are probably those of strangers, where their look tells it. */
export const causeOf = (strangers: Strangers, named: string): Text | undefined =>
  causeOfNames(
    strangers.top().map(([name]) => name),
    named,
  );

/** The same of the names themselves. */
export function causeOfNames(names: readonly string[], named: string): Text | undefined {
  const most = (is: (name: string) => boolean) => names.filter(is).length > names.length / 2;
  if (most(isRoundedNumber))
    return {
      en: 'a spreadsheet has rounded these numbers, export the column as text',
      fr: 'un tableur a arrondi ces nombres, exportez la colonne en texte',
    };
  if (most((name) => name.includes('@')))
    return {
      en: `these are addresses of mail, "${truncate(named)}" holds none of them`,
      fr: `ce sont des adresses de messagerie, « ${truncate(named)} » n’en contient aucune`,
    };
  if (most((name) => /\p{L}[\s,]+\p{L}/u.test(name) && !/\d/.test(name)))
    return {
      en: `these are names of people, "${truncate(named)}" holds none of them`,
      fr: `ce sont des noms de personnes, « ${truncate(named)} » n’en contient aucun`,
    };
  if (most((name) => /^\d+$/.test(name)))
    return {
      en: `these are numbers of another kind than those in "${truncate(named)}"`,
      fr: `ce sont des nombres d’une autre sorte que ceux de « ${truncate(named)} »`,
    };
  return undefined;
}
