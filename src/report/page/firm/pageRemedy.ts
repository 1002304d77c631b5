import type { Note, Problem } from '../../../text/problem.ts';
import type { Language, Text } from '../../../text/text.ts';
import { sayIn } from '../../typeset.ts';

const chooseIt: Text = { en: 'choose the column in its menu', fr: 'choisissez la colonne dans son menu' };
const chooseKind: Text = {
  en: 'say what the file is, or choose its columns',
  fr: 'dites ce qu’est le fichier, ou choisissez ses colonnes',
};

/** What can be done here in place of a key of a scenario, by the code of the note. */
const here: Readonly<Record<string, Text>> = {
  'no-manager-column': chooseIt,
  'no-unit-column': chooseIt,
  'every-line-weighs-one': chooseIt,
  'columns-matched': chooseIt,
  'ambiguous-column': chooseIt,
  'column-left-out': chooseIt,
  'missing-column': chooseIt,
  'odd-cells': {
    en: 'correct them, or choose another column',
    fr: 'corrigez-les, ou choisissez une autre colonne',
  },
  'no-people': chooseKind,
  'unknown-manager': {
    en: 'correct them and drop the file again, or choose another column of managers',
    fr: 'corrigez-les et déposez à nouveau le fichier, ou choisissez une autre colonne de responsables',
  },
  'tie-to-nobody': {
    en: 'choose other columns, drop a file of people who are missing, or say that they are partners',
    fr: 'choisissez d’autres colonnes, déposez un fichier des personnes qui manquent, ou dites que ce sont des partenaires',
  },
  'one-graph': { en: 'remove one of them', fr: 'retirez l’un d’eux' },
};

/** Words of scenarios and of the command line, which nobody meets here. */
const isOfFiles = /\w+: ?[[{…"]|\w+: (null|true|false|leave-out|refuse)|\b(minWeight|directed|where)\b|--\w/;

/** What to do about a note or a problem, in the words of the page; empty where there is nothing to do. */
export function pageRemedy({ code, remedy }: Note | Problem, language: Language): string {
  const own = here[code];
  if (own !== undefined) return sayIn(language)(own);
  if (isOfFiles.test(remedy.en) || /^nothing to do/.test(remedy.en)) return '';
  return sayIn(language)({
    en: remedy.en.replace(/; nothing to do$/, ''),
    fr: remedy.fr.replace(/ ; rien à faire$/, ''),
  });
}
