import { isBlankMarker } from './blankMarkers.ts';
import { type HeaderMeaning, headerMeaning } from './headerMeaning.ts';
import { type ColumnProfile, isDate, type TableLook } from './tableLook.ts';

/** What is measured of a tie and is no measure of its strength, or only numbers what else it is. */
const aside =
  /^(date|dates|year|annee|subject|objet|type|direction|first|last|rank|rang|order|ordre|size|sizes|taille|age|distance|id|bytes|byte|octet|octets|kb|mb|gb|ko|mo|go|kib|mib|weight in|attachments?|pj|pieces?|jointes?|participants?|attendees?|invites?|invitees?|membres?|members?|recipients?|destinataires?|people|personnes|delay|delai|lag|latency|latence|waiting|attente|age|version|index|row|line|ligne|rownum|week|semaine|month|mois|port|ip|spam|scl|bcl|risk|priority|priorite|code|votes?|watchers?|story|storypoints|opens?|clicks?|likes?|views?|downloads?|reassignment|reopen|reopened|reopens|retries|retry|errors?|erreurs?|spam|price|prix|cost|cout|salary|rate|tarif|percent|pct|phone|extension|poste|version|status|http|level|niveau|seq|sequence|offset|timezone|quota|budget|latitude|longitude|sys|revision|party|called|calling|caller|callee|große|grosse|tamano|uhrzeit|uur|tijd)$/;

/** Words that count, or say how strong. */
const counted =
  /^(weight|poids|strength|strong|force|count|counts|nombre|nb|nbr|nbre|number|volume|frequency|frequence|total|amount|interactions?|exchanges?|echanges?|messages?|emails?|mails?|calls?|appels?|gewicht|peso|intensity|intensite|occurrences?|times|fois|anzahl|haufigkeit|aantal|meetings?|reunions?|contacts?|often|souvent|closeness|proximite|qty|quantity|requests|threads|encounters|mensajes|nachrichten|berichten|commits|reviews|comments|replies|conversations)$/;

/** Time that people spend with one another. */
const spent =
  /^(hours?|heures?|minutes?|min|mins|hrs|duration|duree|stunden|uren|dauer|seconds?|secondes?|horas|jours|days|jh|mandays?)$/;

/** How well a column name says that a column tells how strong a tie is, from 0 to 1. */
export function weightScore(meaning: HeaderMeaning): number {
  const { words, has } = meaning;
  if (has('identifier', 'status', 'site', 'unit', 'job', 'otherId', 'contact')) return 0;
  const telling = words.filter(
    (word, k) => !(word === 'total' && words.length > 1) && !(k > 0 && spent.test(word)),
  );
  if (words.some((word) => aside.test(word) && !(isRate.test(words.join(' ')) && period.test(word))))
    return 0;
  if (/^(day|jour|month|mois|week|semaine)$/.test(words[0] ?? '')) return 0;
  if ((!has('weight') && !has('mail')) || isTimeOfDay(meaning)) return 0;
  if (telling.some((word) => counted.test(word))) return 0.7;
  if (words.some((word) => spent.test(word))) return 0.6;
  return 0.5;
}

/** A measure for each day, week, month or year. */
const isRate =
  /\b(fois|times|hours?|heures?|nb|nombre|number|count|messages?|emails?|mails?|calls?|meetings?|reunions?|contacts?|frequency|frequence|often|souvent|duration|duree|minutes?|exchanges?|echanges?|interactions?|volume)\b/;
const period = /^(week|semaine|month|mois|year|annee)$/;

/** A time of day, or how large something is: numbers that nobody takes for how strong a tie is. */
export const isNoWeight = (meaning: HeaderMeaning): boolean =>
  meaning.words.some((word) => aside.test(word)) ||
  meaning.has('status', 'identifier') ||
  isTimeOfDay(meaning);

const isTimeOfDay = ({ words }: HeaderMeaning): boolean =>
  words.length === 1 && /^(hour|heure|time|temps|hora|uhrzeit|uur|minute)$/.test(words[0]!);

/** What is told of an incident or a request, besides who opened it and who saw to it. */
const ofTicket =
  /^(incident|ticket|priority|priorite|severity|severite|urgency|urgence|impact|sla|resolution|resolved|resolu|closed|cloture|reassignment|escalation|backlog|sprint|state|etat|status|statut)s?$/;

/** Whether lines are incidents or requests rather than exchanges, so that their durations are no time spent together. */
export const areTickets = (meanings: readonly HeaderMeaning[]): boolean =>
  meanings.filter(({ words }) => words.some((word) => ofTicket.test(word))).length >= 2;

/** Whether a name speaks of time and of nothing that is counted. */
export const isDuration = ({ words }: HeaderMeaning): boolean =>
  words.some((word) => spent.test(word)) && !words.some((word) => counted.test(word));

const isNumber = /^(number|numero|no|nr|num)$/;

/** Whether numbers number what they stand beside, rather than measure it. */
export function areIdentifiers(
  { rows }: TableLook,
  column: number,
  { filled, distinct, length }: ColumnProfile,
  header: string,
): boolean {
  if (filled < 10) return false;
  const cells = rows.map((row) => row[column]!).filter((cell) => cell !== '' && !isBlankMarker(cell));
  const { words } = headerMeaning(header);
  const counts = words.some((word) => counted.test(word) && !isNumber.test(word));
  const inOrder = !counts && cells.every((cell, k) => Number(cell) === Number(cells[0]) + k);
  // a count of anything is larger than another, an identifier is only other
  const isLong = distinct >= 0.95 * filled && length >= 5 && cells.every((cell) => /^\d+$/.test(cell));
  const isNumbered = !counts && words.some((word) => isNumber.test(word));
  const isSpent = words.some((word) => spent.test(word));
  return inOrder || (isLong && !isSpent) || (isNumbered && distinct >= 0.95 * filled) || cells.some(isDate);
}

/** Whether a column holds the answers to a question of a survey on a scale: several of a few whole numbers. */
export function isQuestion(header: string, rows: TableLook['rows'], column: number): boolean {
  if (!/^(q|question)[\s_.-]?\d+|\?\s*$|\?.*[\])]\s*$/i.test(header.trim())) return false;
  const answers = rows.map((cells) => cells[column]!).filter((cell) => cell !== '' && !isBlankMarker(cell));
  const isOnScale = answers.every((cell) => /^\d{1,2}$/.test(cell) && Number(cell) <= 10);
  return answers.length > 0 && isOnScale && new Set(answers).size >= 3;
}
