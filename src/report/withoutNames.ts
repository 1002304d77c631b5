/** Values as messages quote them, one after another behind a colon, with how often each stands there. */
const listed =
  /\s?: (?:"[^"]*"|«\s?[^»]*»)(?: \(\d+\))?(?:, (?:"[^"]*"|«\s?[^»]*»)(?: \(\d+\))?)*(?: (?:and|et) \d+ (?:others|autres))?/gu;

/** What else names somebody, and what is said instead. */
const naming: readonly (readonly [RegExp, string])[] = [
  // one written otherwise: (van der Berg, Jessica = 1001)
  [/\s\(.+? = .+?\)(?=,\s\d|$)/gu, ''],
  // an example: , such as "Martin"
  [/,?\s(?:such as|comme)\s(?:".*?"|«\s?.*?\s?»)(?=\s?[:;,]|$)/gu, ''],
  // values that do not fit: (it has Martin, Durand)
  [
    /(identifiers of the file|identifiants du fichier|do not fit|ne conviennent pas)\s\(.*?\)(?=\s?;|$)/gu,
    '$1',
  ],
  [
    /:\s".*?" has most people below and is the head,/u,
    ': the one with most people below is taken for the head,',
  ],
  [
    /\s?:\s«\s?.*?\s?», qui a le plus de monde sous sa responsabilité, est la tête,/u,
    '\u00a0: la personne qui a le plus de monde sous sa responsabilité est prise comme tête de la hiérarchie,',
  ],
  [/^".*?" is their own manager/u, 'one person is their own manager'],
  [
    /^«\s?.*?\s?» est son propre responsable(\s?): pris comme la tête/u,
    'une personne est son propre responsable$1: prise comme tête de la hiérarchie',
  ],
];

/**
 * A note without the values that it lists from the files: on a page that is handed round nobody stands by name, address or
 * number, not even whoever was left out. How many they are is told before the list, and stays.
 */
export const withoutNames = (message: string): string =>
  naming.reduce((told, [what, instead]) => told.replace(what, instead), message).replaceAll(listed, '');

/** Notes whose messages quote people of the files, or whoever is none. */
const aboutPeople: ReadonlySet<string> = new Set([
  'strangers',
  'column-left-out',
  'ambiguous-managers',
  'own-manager',
  'several-heads',
  'keys-equated',
  'other-keys',
  'odd-cells',
]);

/** Whether a note may name somebody. */
export const mayNameSomebody = ({ code }: { readonly code: string }): boolean => aboutPeople.has(code);
