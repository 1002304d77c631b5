import { type Concept, conceptsOfWord, headerWords } from './vocabulary.ts';

/** A column name taken apart into words and what they speak of. */
export interface HeaderMeaning {
  readonly words: readonly string[];
  /** Whether some word speaks of one of these. */
  has(...concepts: readonly Concept[]): boolean;
  /** Whether every word speaks of one of these. */
  only(...concepts: readonly Concept[]): boolean;
  /** The share of words that speak of anything we know. */
  readonly known: number;
  /** Whether it tells of a leader's leader: `Manager's Manager`, `manager.manager`, `Supervisor > Supervisor > ID`. */
  readonly isOfLeader: boolean;
}

const twice =
  /(?:^|[^\p{L}])(manager|supervisor|responsable|superior|chef|boss)(?:['’]s\s+|\s*[.>]+\s*)\1(?!\p{L})/iu;

export function headerMeaning(header: string): HeaderMeaning {
  const words = headerWords(header);
  const concepts = words.map(conceptsOfWord);
  const speaks = (of: ReadonlySet<Concept>, wanted: readonly Concept[]) => wanted.some((one) => of.has(one));
  const known = concepts.filter((of) => of.size > 0).length;
  return {
    words,
    has: (...wanted) => concepts.some((of) => speaks(of, wanted)),
    only: (...wanted) => words.length > 0 && concepts.every((of) => speaks(of, wanted)),
    known: words.length === 0 ? 0 : known / words.length,
    isOfLeader: twice.test(header.slice(0, 200)),
  };
}

/** The other things of a person that stand in exports: whatever speaks of them is none of our columns. */
const aside: readonly Concept[] = ['money', 'otherId', 'kind', 'tally'];

/**
 * How well a column name says that a column is the identifier of the person on its line, from 0 to 1.
 */
export function identifierScore(meaning: HeaderMeaning): number {
  const { words, has, only } = meaning;
  if (
    has(
      'manager',
      'weakManager',
      'otherId',
      'unit',
      'division',
      'businessUnit',
      'site',
      'costCentre',
      'money',
      'contact',
    )
  )
    return 0;
  if (has('job', 'grade', 'status', 'time', 'self', 'tally', 'place', 'source', 'target')) return 0;
  if (
    words.includes('former') ||
    words.includes('ancien') ||
    words.includes('previous') ||
    words.includes('old')
  )
    return 0;
  if (
    words.some((word) => /^(compte|account)$/.test(word)) &&
    words.length > 1 &&
    words.every((word) => /^(compte|account)$/.test(word) || ofAnything(conceptsOfWord(word)))
  )
    return has('name') ? 0.6 : 0.8;
  // the login, unless the values are what people are called
  if (isUserName(words)) return 0.69;
  // two people may have the same
  if (words.length === 1 && /^(initiales|initials)$/.test(words[0]!)) return 0.45;
  const strong = has('identifier') && !has('name');
  if (strong && has('person') && only('identifier', 'person', 'system', 'number')) return 0.93;
  if (strong && only('identifier', 'number', 'system')) return words.length === 1 ? 0.9 : 0.87;
  if (strong && has('mail')) return only('identifier', 'mail', 'address', 'system', 'person') ? 0.6 : 0;
  if (has('identifier') && has('person', 'system') && has('name') && !has('first', 'last', 'full'))
    return 0.7;
  if (has('number') && has('person') && only('number', 'person', 'system')) return 0.93;
  if (strong) return has('name', 'otherLeader', 'company', 'kind') ? 0 : 0.55;
  // cards and keys change hands, references are of anything
  const ofThing = words.some((word) => /^(badge|cle|key|tag|pin|ref|reference)$/.test(word));
  if (has('number') && only('number', 'system')) return ofThing ? 0.42 : 0.6;
  // a number of we know not what
  if (has('number') && words.every((word) => ofAnything(conceptsOfWord(word)))) return 0.4;
  if (only('person')) return 0.5;
  return 0;
}

/** `user_name`, which is a login or what users are called. */
export const isUserName = (words: readonly string[]): boolean => words.join(' ') === 'user name';

/** Whether a word leaves open what a number numbers. */
const ofAnything = (of: ReadonlySet<Concept>): boolean =>
  of.size === 0 || of.has('number') || of.has('system') || of.has('person');

/** Whether somebody of another department is meant: `HR Manager`, `Responsable RH`, and not `Matricule RH du manager`. */
const isOfHr = (words: readonly string[]): boolean =>
  words.some(
    (word, k) =>
      /^(hr|rh|paie|payroll|it)$/.test(word) &&
      !(
        k > 0 &&
        (conceptsOfWord(words[k - 1]!).has('identifier') || conceptsOfWord(words[k - 1]!).has('number'))
      ) &&
      (k === words.length - 1 || conceptsOfWord(words[k + 1]!).has('manager')),
  );

/** What is told of a manager besides who it is, and what only sounds like one. */
const aboutManager =
  /^(is|has|est|level|niveau|layer|flag|indicator|indicateur|count|nombre|nb|number of|span|effective|salary|salaire|title|fonction|function|role|job|poste|gender|sexe|grade|band|type|status|statut|directs|hourly|training|formation|score|rating|tenure|anciennete)$/;

const isManager = (word: string) =>
  conceptsOfWord(word).has('manager') || conceptsOfWord(word).has('weakManager');
/** What units have as well as people. */
const ofUnits =
  /^(superior|hierarchique|hierarchical|hierarchie|hier|sup|supr|superieur|superieure|parent|rattache|rattachee|rattachements|reporting|supervisory)$/;

/** Whether those who lead the leaders are meant: `Cadre supérieur`, `Second manager`, `Superior organization`, `manager.manager`. */
export const isAboveManagers = ({ words, has, isOfLeader }: HeaderMeaning): boolean =>
  isOfLeader ||
  (words.includes('superior') && has('unit')) ||
  words.some((word) => /^(second|seconde|2nd|2eme|deuxieme|zweiter|segundo)$/.test(word)) ||
  (words.includes('cadre') && words.some((word) => /^(superieure?|sup|supr)$/.test(word)));

/** The same of the person's manager: by identifier, address or name, or without saying by what. */
export function managerScore(meaning: HeaderMeaning): number {
  const { words: written, has, only } = meaning;
  if (isAboveManagers(meaning)) return 0;
  // the first level is the nearest
  const isNearest = /\b(first|1st|premier|1er) (level|line|niveau)\b/.test(written.join(' '));
  const words = isNearest
    ? written.filter((word) => !/^(first|1st|premier|1er|level|niveau)$/.test(word))
    : written;
  const strong = has('manager');
  if (!strong && !has('weakManager')) return 0;
  if (words.some((word) => aboutManager.test(word))) return 0;
  if (words.includes('direct') && words.some((word) => /^reports?$/.test(word))) return 0;
  if (has('contact', 'site', 'status', 'costCentre', 'businessUnit', 'otherId')) return 0;
  if (has('place') && !has('mail')) return 0;
  // the unit above a unit, and what a hierarchy is called that units stand in
  if (has('unit') && !has('person', 'mail') && words.every((word) => ofUnits.test(word) || !isManager(word)))
    return 0;
  const said = words.filter((word) => word !== 'last');
  const others = said.some(
    (word) => conceptsOfWord(word).has('otherLeader') && !conceptsOfWord(word).has('person'),
  );
  if (others || said.some((word) => conceptsOfWord(word).has('time'))) return 0;
  if (isOfHr(words)) return 0;
  // of what they are responsible, we do not know: their people, or holidays and budgets
  const isOfOther = has('money') || words.some((word) => conceptsOfWord(word).size === 0);
  if (isOfOther && !has('identifier')) return strong ? 0.55 : 0.45;
  // whoever leads a team leads its people; whoever heads a department may not
  const ofUnit = has('unit', 'division') && !(words.includes('team') || words.includes('equipe'));
  const base = (strong ? 0.95 : 0.5) - (ofUnit ? 0.3 : 0);
  if (has('mail')) return base - 0.05;
  if (has('identifier', 'number')) return base + 0.03;
  // half of a name leads to nobody
  if (has('first') && !has('last', 'full') && only('manager', 'weakManager', 'first', 'name'))
    return words.includes('nom') ? base - 0.08 : 0.2;
  if (words.includes('last') || words.includes('surname') || words.includes('family'))
    return has('first') ? base - 0.08 : 0.2;
  return has('name') ? base - 0.08 : base;
}

const notLabels: readonly Concept[] = [...aside, 'time', 'status', 'grade', 'mail'];
const notGroups =
  /^(gender|genre|sexe?|language|langue|nationality|nationalite|note|notes|comment|commentaire|mesure|measure|uom|url|country|pays|city|ville|address|adresse|region)$/;

/** How well a column name speaks of the unit somebody works in. */
export function unitScore(meaning: HeaderMeaning): number {
  const { words, has } = meaning;
  const isAbove = words.some((word) => /^(superior|sup|supr|superieur|superieure|parent|head)$/.test(word));
  const isHierarchical = !isAbove && words.every((word) => ofUnits.test(word) || !isManager(word));
  if (!isHierarchical && has('manager', 'weakManager')) return 0;
  // a unit of measure
  if (words.join('') === 'uom') return 0;
  // levels of organisations are numbered
  const isNumbered = has('unit') && words.some((word) => /^(l|n|niv)?\d$/.test(word));
  if (
    has(...notLabels) ||
    has('job', 'costCentre', 'site') ||
    (has('level') && !isNumbered) ||
    words.some((word) => notGroups.test(word))
  )
    return 0;
  // the one above, which is at hand where the unit itself is away
  if (words.some((word) => /^(mere|mother)$/.test(word))) return 0.5;
  if (words.length === 1 && /^groupe?s?$/.test(words[0]!)) return 0.5;
  // where the firm itself or the place is meant
  if (words.includes('area') && has('person', 'system')) return 0;
  // a room as often as a part of the firm
  if (words.length === 1 && /^bureaux?$/.test(words[0]!)) return 0.4;
  if (!has('unit', 'businessUnit')) return 0;
  const code = has('identifier', 'number') && !has('name') ? 0.25 : 0;
  if (words.some((word) => /^(project|projet|product|produit|client|customer)s?$/.test(word)))
    return 0.5 - code;
  if (has('company') || has('otherLeader')) return 0.4 - code;
  return rankOf(words) - code;
}

/** The finer a word says a part of a firm is, short of teams, the better it is as the unit. */
function rankOf(words: readonly string[]): number {
  const rank: readonly [RegExp, number][] = [
    [/^(department|departement|dept|dep|dpt|abteilung|departamento|afdeling|reparto)s?$/, 0.9],
    [/^(unit|unite|orgunit|uo)s?$/, 0.88],
    [/^(service|serv|svc)s?$/, 0.87],
    [/^(team|equipe|squad|tribe)s?$/, 0.8],
    [/^(structure|cellule|unidade|workgroup|section|atelier|entite|entity|affectation)s?$/, 0.76],
    [/^(organization|organisation|org|organizational|organisationnelle|organisationnel)s?$/, 0.74],
    [/^(direction|dir)s?$/, 0.7],
  ];
  return Math.max(
    0.5,
    ...rank.filter(([word]) => words.some((one) => word.test(one))).map(([, score]) => score),
  );
}

/** How well a column name speaks of the division. */
export function divisionScore({ words, has }: HeaderMeaning): number {
  if (
    has('manager', 'weakManager', ...notLabels) ||
    has('job', 'level', 'costCentre', 'site') ||
    words.some((word) => notGroups.test(word))
  )
    return 0;
  // where people are of the same pay and law
  if (words.includes('personalbereich') || (words.includes('area') && has('person', 'system'))) return 0;
  const code = has('identifier', 'number') && !has('name') ? 0.3 : 0;
  if (has('division')) return 0.85 - code;
  const business = words.includes('business') && words.some((word) => word === 'unit' || word === 'line');
  if (has('businessUnit') || business) return 0.7 - code;
  return words.some((word) => word === 'direction') ? 0.6 - code : 0;
}

/** How well a column name speaks of the place of work. */
export function siteScore({ words, has }: HeaderMeaning): number {
  if (has('manager', 'weakManager') || has('time', 'status', 'grade', 'money', 'otherId', 'tally', 'mail'))
    return 0;
  if (!has('site') || has('otherLeader')) return 0;
  if (
    words.some((word) =>
      /^(birth|naissance|home|domicile|mode|type|kind|web|remote|on|country|pays|region|time|phone|postal|address|adresse|code)$/.test(
        word,
      ),
    )
  )
    return 0;
  const code = has('identifier', 'number') && !has('name') ? 0.3 : 0;
  return (words.some((word) => /^(ville|city|office|loc)$/.test(word)) ? 0.75 : 0.88) - code;
}

/** How well a column name speaks of what somebody does. */
export function functionScore({ words, has }: HeaderMeaning): number {
  if (
    has(
      'manager',
      'weakManager',
      'time',
      'money',
      'status',
      'otherId',
      'tally',
      'level',
      'grade',
      'mail',
      'contact',
    )
  )
    return 0;
  if (
    !has('job') ||
    words.some((word) =>
      /^(type|kind|contract|contrat|mode|working|regime|nature|civilite|salutation|code|percent|taux|access|system|security|admin|phone|previous|former|ancien|class|plans|stell)$/.test(
        word,
      ),
    )
  )
    return 0;
  if (has('identifier', 'number')) return 0;
  return words.includes('family') || words.includes('group') || words.includes('famille') ? 0.6 : 0.85;
}

/** How well a column name says that a column is what somebody is called. */
export function nameScore({ words, has, only }: HeaderMeaning): number {
  if (
    words.includes('user') ||
    (has('manager', 'weakManager', 'unit', 'division', 'site', 'company', 'otherLeader') &&
      !words.includes('last'))
  )
    return 0;
  if (words.length === 1 && (only('person') || /^(who|qui|wer|quien)$/.test(words[0]!))) return 0.6;
  return has('name') && only('name', 'full', 'person', 'last', 'first', 'system') ? 0.9 : 0;
}

/** How well a column name says that a column is the address of mail of the person. */
export function mailScore({ words, has }: HeaderMeaning): number {
  if (has('manager', 'weakManager', 'otherLeader', 'unit') || !has('mail')) return 0;
  return words.some((word) => /^(personal|perso|private|prive|home|count|nombre|sent)$/.test(word))
    ? 0.3
    : 0.9;
}

/** Whether a text can be nothing but a column name: all of its words are known, and one speaks of people. */
export const isSurelyColumnName = (meaning: HeaderMeaning): boolean =>
  meaning.words.length > 0 && meaning.known === 1;

/** Whether a column name is made of words of tables of people or ties, so that it stands in a line of column names. */
export const isColumnName = (meaning: HeaderMeaning): boolean => meaning.known >= 0.5;
