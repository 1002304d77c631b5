import type { HeaderMeaning } from './headerMeaning.ts';
import { conceptsOfWord } from './vocabulary.ts';

/** What is told of an end besides who it is. */
const aside =
  /^(date|time|day|jour|month|mois|subject|objet|sujet|size|taille|type|kind|status|statut|department|departement|dept|service|team|equipe|unit|unite|direction|site|location|city|ville|domain|domaine|country|pays|role|title|job|fonction|poste|level|name of unit|count|nb|nombre|number of|total|hours|heures|minutes|organization|organisation|company|group|groupe|gender|grade|manager|ip|port|server|serveur|client|connector|channel|canal|language|langue|queue|folder|device|appareil|os|version|url|reason|motif|comment|commentaire|duration|duree|floor|building|country|tenant|priority|priorite|category|categorie|phone|telephone|tel|bureau|desk)$/;

/** What somebody was turned to for: `Pour quoi`, `For what reason`, `À quelle fréquence`. */
const whatFor =
  / (quoi|quel|quelle|quels|quelles|motif|raison|what|which|why|reason|topic|theme|often|souvent|frequence|frequency|when|quand) /;

/** Who did it, and to whom it was done: `Requested by`, `SharedWith`, `Affecté à`. */
const doneBy: Readonly<Record<'source' | 'target', RegExp>> = {
  source:
    / (requested|assigned|opened|created|shared|sent|raised|submitted|logged|reported|authored|posted|organi[sz]ed|initiated|asked|issued|invited|booked|started|called|nominated|given|uploaded|written|owned) by | (demande|cree|envoye|emis|ouvert|saisi|partage|initie|redige|organise|pose|appele|poste|depose|publie)e?s? par /,
  target:
    / (assigned|shared|sent|addressed|forwarded|delivered|replied|directed|escalated|talks?|speaks?|goes|go|turns?|works?|in reply|given) (to|with) | (approved|reviewed|resolved|answered|viewed|received|accepted|handled|validated|read|taken) by | (affecte|assigne|attribue|envoye|adresse|transmis|partage|destine|repond|parle|demande)e?s? (a|avec|au) | (valide|traite|recu|resolu|approuve|lu|relu|consulte)e?s? par /,
};

/** A column name in small letters without accents, a space before and after every word. */
const spelled = (header: string): string =>
  ` ${header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

const isJoining = /^(to|from|voir|whom|who|qui)$/;

/** Who only wrote it down or let it pass. */
const ofRecord =
  / (valide|saisi|rempli|renseigne|collecte|note|maj|modifie|approuve|controle|importe|verifie|enregistre|extrait)e?s? par | (validated|filled in|collected|entered|noted|recorded|modified|updated|approved|changed|imported|edited|checked|verified|exported|extracted|signed) by /;

/** Whether a column tells who wrote a tie down, or let it pass. */
export const isOfRecord = (header: string): boolean => ofRecord.test(spelled(header));

/** What is told of an end besides who it is. */
export const isAside = ({ words }: HeaderMeaning): boolean => words.some((word) => aside.test(word));

/**
 * How well a column name says that a column is this end of a tie, from 0 to 1.
 *
 * @param namesPeople whether the values are known to name people, whatever else the name may speak of
 */
export function endScore(
  role: 'source' | 'target',
  meaning: HeaderMeaning,
  header: string,
  namesPeople = false,
): number {
  const { has } = meaning;
  if (isAside(meaning) && !(namesPeople && !has('manager', 'weakManager'))) return 0;
  const other: 'source' | 'target' = role === 'source' ? 'target' : 'source';
  // joining words are names of ends here
  const lower = spelled(header);
  const joins =
    role === 'source' ? /^ (de|from|von|da|van) / : /^ (a|to|vers|an|aan|naar|zu|pour|for|chez|para) /;
  if (whatFor.test(lower)) return 0;
  if (doneBy[other].test(lower)) return 0;
  if (doneBy[role].test(lower)) return isOfRecord(header) ? 0.5 : 0.8;
  // `to` and `from` are ends where they stand at an end: `Sent to`, not `Open to discussion`
  const { words } = meaning;
  const said =
    joins.test(lower) ||
    words.some(
      (word, k) =>
        conceptsOfWord(word).has(role) && (!isJoining.test(word) || k === 0 || k === words.length - 1),
    );
  if (!said) return 0;
  if (has(other) && !joins.test(lower)) return 0.3;
  const half = has('first') || (has('last') && !has('full'));
  const kind = has('identifier', 'number') ? 0.85 : has('mail', 'address') ? 0.83 : has('name') ? 0.78 : 0.8;
  // that of their organisation
  const ofUnit = has('unit', 'company', 'division') ? 0.2 : 0;
  return half ? 0.3 : kind - ofUnit;
}

/** Whether a column name speaks of somebody, and of nothing that is told of them. */
export const namesPeople = ({ words, has, only }: HeaderMeaning): boolean =>
  only('person', 'identifier', 'number', 'name', 'mail', 'other', 'address', 'system', 'source', 'target') &&
  has('person', 'identifier', 'name', 'mail', 'other') &&
  words.some((word) => !/^(contacts|nombre|nb|number|n|emails?|mails?)$/.test(word)) &&
  !words.some((word) => aside.test(word));
