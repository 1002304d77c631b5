import type { Note, Place, Problem } from '../../text/problem.ts';
import { quotingPeople } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';

/** What may be wrong with what was observed, and what is said of how it was read. */

export const blankPerson = (place: Place): Problem => ({
  ...place,
  code: 'blank-person',
  message: { en: 'this line names nobody', fr: 'cette ligne ne nomme personne' },
  remedy: {
    en: 'write who used it, or take the line out',
    fr: 'écrivez qui l’a utilisé, ou retirez la ligne',
  },
});

export const badWeek = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-week',
  message: {
    en: cell === '' ? 'this line has no week' : `"${truncate(cell)}" is no week`,
    fr: cell === '' ? 'cette ligne n’a pas de semaine' : `« ${truncate(cell)} » n’est pas une semaine`,
  },
  remedy: {
    en: 'write the number of weeks since the start, such as 7, or a day such as 2027-02-22',
    fr: 'écrivez le nombre de semaines depuis le début, comme 7, ou un jour comme 2027-02-22',
  },
});

export const undatedWeek = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'no-start-date',
  message: {
    en: `the week of "${truncate(cell)}" is not known: nothing says on which day the roll-out began`,
    fr: `la semaine de « ${truncate(cell)} » n’est pas connue : rien ne dit quel jour le déploiement a commencé`,
  },
  remedy: {
    en: 'write starts: 2027-01-04 in the scenario, or numbers of weeks in the file',
    fr: 'écrivez starts: 2027-01-04 dans le scénario, ou des numéros de semaine dans le fichier',
  },
});

export const badTimes = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-times',
  message: {
    en: `"${truncate(cell)}" is not how often something was used`,
    fr: `« ${truncate(cell)} » n’est pas un nombre d’utilisations`,
  },
  remedy: { en: 'write a number from 0 on', fr: 'écrivez un nombre à partir de 0' },
});

export const badCount = (place: Place, column: string, cell: string): Problem => ({
  ...place,
  code: 'bad-count',
  message: {
    en: cell === '' ? `${column} is blank` : `"${truncate(cell)}" is no number of people (${column})`,
    fr:
      cell === ''
        ? `${column} est vide`
        : `« ${truncate(cell)} » n’est pas un nombre de personnes (${column})`,
  },
  remedy: {
    en: 'write a whole number from 0 on',
    fr: 'écrivez un nombre entier à partir de 0',
  },
});

export const badShare = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-share',
  message: {
    en: cell === '' ? 'share is blank' : `"${truncate(cell)}" is no share of people`,
    fr: cell === '' ? 'share est vide' : `« ${truncate(cell)} » n’est pas une part de personnes`,
  },
  remedy: { en: 'write 0.12 or 12%, from 0 to 1', fr: 'écrivez 0.12 ou 12 %, de 0 à 1' },
});

export const moreThanAll = (place: Place, users: number, of: number): Problem => ({
  ...place,
  code: 'more-than-all',
  message: {
    en: `${users} people used it, of ${of}`,
    fr: `${users} personnes l’ont utilisé, sur ${of}`,
  },
  remedy: {
    en: 'write how many people there are in all in the column of',
    fr: 'écrivez l’effectif total dans la colonne of',
  },
});

export const noTotal = (place: Place): Problem => ({
  ...place,
  code: 'no-total',
  message: {
    en: 'nothing says of how many people these are counted',
    fr: 'rien ne dit sur combien de personnes ce compte est fait',
  },
  remedy: {
    en: 'add a column "of" with the number of all people',
    fr: 'ajoutez une colonne « of » avec le nombre total de personnes',
  },
});

export const repeatedWeek = (place: Place, week: number, first: number | undefined): Problem => ({
  ...place,
  code: 'repeated-week',
  message: {
    en: `week ${week} stands in line ${first ?? '?'} already`,
    fr: `la semaine ${week} figure déjà à la ligne ${first ?? '?'}`,
  },
  remedy: { en: 'keep one line for each week', fr: 'gardez une ligne par semaine' },
});

export const nothingObserved = (file: string): Problem => ({
  file,
  code: 'nothing-observed',
  message: {
    en: 'no line speaks of a week of the roll-out',
    fr: 'aucune ligne ne parle d’une semaine du déploiement',
  },
  remedy: {
    en: 'check the day on which the roll-out began (starts), and the column of weeks',
    fr: 'vérifiez le jour du début du déploiement (starts) et la colonne des semaines',
  },
});

export const tooManyWeeks = (place: Place, week: number, most: number): Problem => ({
  ...place,
  code: 'too-many-weeks',
  message: {
    en: `week ${week} is beyond the ${most} that are read`,
    fr: `la semaine ${week} dépasse les ${most} qui sont lues`,
  },
  remedy: {
    en: 'check the column of weeks, and the day on which the roll-out began (starts)',
    fr: 'vérifiez la colonne des semaines et le jour du début du déploiement (starts)',
  },
});

export const tooLarge = (file: string, people: number, weeks: number): Problem => ({
  file,
  code: 'too-large',
  message: {
    en: `${people} people in ${weeks} weeks are more than 50 million cases`,
    fr: `${people} personnes sur ${weeks} semaines font plus de 50 millions de cas`,
  },
  remedy: {
    en: 'count by week instead: week, users, of',
    fr: 'comptez plutôt par semaine : week, users, of',
  },
});

export const mostlyStrangers = (
  file: string,
  lines: number,
  all: number,
  names: readonly [string, string],
): Problem => ({
  file,
  code: 'unknown-people',
  message: {
    en: `${lines} of ${all} lines name people whom the organisation does not have: ${names[0]}`,
    fr: `${lines} lignes sur ${all} nomment des personnes que l’organisation n’a pas : ${names[1]}`,
  },
  remedy: {
    en: 'name them in the log by the identifiers of the people file',
    fr: 'nommez-les dans le journal par les identifiants du fichier des personnes',
  },
});

export const strangersLeftOut = (file: string, lines: number, names: readonly [string, string]): Note => ({
  file,
  code: 'unknown-people',
  strength: 'mayChangeResult',
  ...quotingPeople((quotes) => ({
    en: `${lines} ${lines === 1 ? 'line names somebody' : 'lines name people'} whom the organisation does not have, left out${quotes ? `: ${names[0]}` : ''}`,
    fr: `${lines} ${lines === 1 ? 'ligne nomme quelqu’un' : 'lignes nomment des personnes'} que l’organisation n’a pas, écartée${lines === 1 ? '' : 's'}${quotes ? ` : ${names[1]}` : ''}`,
  })),
  remedy: {
    en: 'nothing to do if they have left; otherwise use the identifiers of the people file',
    fr: 'rien à faire si elles sont parties ; sinon employez les identifiants du fichier des personnes',
  },
});

export const beforeTheStart = (file: string, lines: number): Note => ({
  file,
  code: 'before-start',
  strength: 'counted',
  message: {
    en: `${lines} ${lines === 1 ? 'line' : 'lines'} of weeks before the roll-out left out`,
    fr: `${lines} ${lines === 1 ? 'ligne de semaines d’avant le déploiement écartée' : 'lignes de semaines d’avant le déploiement écartées'}`,
  },
  remedy: {
    en: 'nothing to do, unless starts: names another day',
    fr: 'rien à faire, à moins que starts: n’indique un autre jour',
  },
});

export const blankTimes = (file: string, lines: number): Note => ({
  file,
  code: 'blank-times',
  strength: 'mayChangeResult',
  message: {
    en: `${lines} ${lines === 1 ? 'line says' : 'lines say'} nothing of how often it was used, read as 0`,
    fr: `${lines} ${lines === 1 ? 'ligne ne dit' : 'lignes ne disent'} pas combien de fois il a été utilisé, lu comme 0`,
  },
  remedy: { en: 'nothing to do if nobody used it then', fr: 'rien à faire si personne ne l’utilisait alors' },
});

export const everyLineOnce = (file: string): Note => ({
  file,
  code: 'no-times',
  strength: 'mayChangeResult',
  message: {
    en: 'there is no column of how often it was used: every line counts once',
    fr: 'il n’y a pas de colonne du nombre d’utilisations : chaque ligne compte une fois',
  },
  remedy: {
    en: 'nothing to do if each line is one use; otherwise say which column it is: columns: { times: … }',
    fr: 'rien à faire si chaque ligne est une utilisation ; sinon indiquez la colonne : columns: { times: … }',
  },
});

export const onlyUsersKnown = (file: string, people: number): Note => ({
  file,
  code: 'only-users',
  strength: 'mayChangeResult',
  message: {
    en: `shares are of the ${people} people whom the log names: whoever never used it is missing where it does not name them with 0`,
    fr: `les parts se rapportent aux ${people} personnes que nomme le journal : qui ne l’a jamais utilisé manque, sauf s’il y figure avec 0`,
  },
  remedy: {
    en: 'give the people of the organisation, or a line with 0 for each who never used it',
    fr: 'donnez les personnes de l’organisation, ou une ligne avec 0 pour chaque personne qui ne l’a jamais utilisé',
  },
});
