import { type Note, quotingPeople } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import type { Equated, KeyIndex } from '../matching/keyIndex.ts';

const words: Readonly<Record<Extract<Equated, string>, { readonly en: string; readonly fr: string }>> = {
  seen: { en: 'signs that look alike', fr: 'des signes qui se ressemblent' },
  case: { en: 'case', fr: 'la casse' },
  number: { en: 'leading zeros or decimals', fr: 'des zéros initiaux ou des décimales' },
  part: { en: 'a part of the cell', fr: 'une partie de la cellule' },
  accents: { en: 'accents', fr: 'les accents' },
  name: { en: 'order, case or accents of a name', fr: 'l’ordre, la casse ou les accents d’un nom' },
};

/** What was taken for the same although it is written otherwise, counted. */
export function equatedNotes(file: string, index: KeyIndex): Note[] {
  const found = index.equated();
  const written = found.filter(({ what }) => typeof what === 'string');
  const columns = found.filter(({ what }) => typeof what !== 'string');
  const example = ({ written, meant }: (typeof found)[number], quotes: boolean) =>
    quotes ? ` (${truncate(written)} = ${truncate(meant)})` : '';
  const notes: Note[] = [];
  if (written.length > 0) {
    const list = (language: 'en' | 'fr', quotes: boolean) =>
      written
        .map(
          (one) =>
            `${one.count} ${language === 'en' ? 'by' : 'par'} ${words[one.what as keyof typeof words][language]}${example(one, quotes)}`,
        )
        .join(', ');
    notes.push({
      file,
      code: 'keys-equated',
      strength: 'counted',
      ...quotingPeople((quotes) => ({
        en: `names taken for identifiers that are written otherwise: ${list('en', quotes)}`,
        fr: `noms pris pour des identifiants écrits autrement : ${list('fr', quotes)}`,
      })),
      remedy: {
        en: 'nothing to do if they are the same people',
        fr: 'rien à faire si ce sont les mêmes personnes',
      },
    });
  }
  if (columns.length > 0) {
    const list = (en: boolean, quotes: boolean) =>
      columns
        .map(
          (one) =>
            `${one.count} ${en ? 'in' : 'dans'} ${truncate((one.what as { column: string }).column)}${example(one, quotes)}`,
        )
        .join(', ');
    notes.push({
      file,
      code: 'other-keys',
      strength: 'counted',
      ...quotingPeople((quotes) => ({
        en: `names found in other columns than the identifier's: ${list(true, quotes)}`,
        fr: `noms trouvés dans d’autres colonnes que celle de l’identifiant : ${list(false, quotes)}`,
      })),
      remedy: { en: 'nothing to do', fr: 'rien à faire' },
    });
  }
  return notes;
}
