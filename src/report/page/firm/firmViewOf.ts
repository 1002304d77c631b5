import type { Language, Text } from '../../../text/text.ts';
import type { Segment } from '../../board/segments.ts';
import { showNumber } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';
import type { FirmUnderstood, FirmView, NoteView } from '../firmView.ts';
import { fileViews } from './fileViews.ts';
import { firmFigures } from './firmFigures.ts';
import { firmSeats } from './firmSeats.ts';
import { noteViews } from './noteViews.ts';
import { numberWord } from './numberWords.ts';
import { problemViews } from './problemViews.ts';
import type { FirmRead } from './readFirm.ts';

/**
 * What files of an organisation were understood to be, as the page shows it.
 *
 * @param names pseudonyms by row; empty where nobody could be read
 */
export function firmViewOf(read: FirmRead, names: readonly string[], language: Language): FirmView {
  const { org, error } = read;
  const placeOf = new Map(org?.ids.map((id, row) => [id, row]));
  const pseudonymOf = (id: string) => {
    const row = placeOf.get(id);
    return row === undefined ? undefined : names[row];
  };
  const notes = noteViews(read, language);
  const mayBePartners =
    read.proposal.source?.external === undefined &&
    read.strangers.some(({ of, named }) => of === 'ties' && named.size > 0);
  const problems = error ? problemViews(error, { ...read, mayBePartners }, language) : [];
  return {
    files: fileViews(read, pseudonymOf, language),
    notes,
    problems,
    understood: org && understoodOf(read, names, language),
    headline: org === undefined ? unread[language] : headlineOf(read, notes, language),
  };
}

const unread: Readonly<Record<Language, readonly Segment[]>> = {
  en: ['These files cannot be read so yet.'],
  fr: ['Ces fichiers ne peuvent pas encore être lus ainsi.'],
};

function understoodOf(
  { org }: FirmRead,
  names: readonly string[],
  language: Language,
): FirmUnderstood | undefined {
  if (org === undefined) return undefined;
  return {
    people: org.size,
    pairs: org.ties.reduce((sum, { from }) => sum + from.length, 0),
    figures: firmFigures(org, language),
    seats: firmSeats(org, names, language),
    hasTies: org.ties.some(({ from }) => from.length > 0),
  };
}

/** `86 people in nine units, and who is in touch with whom. Two things to look at.` */
function headlineOf({ org }: FirmRead, notes: readonly NoteView[], language: Language): Segment[] {
  if (org === undefined) return [];
  const say = sayIn(language);
  const units = new Set(org.unit.of);
  units.delete(-1);
  const hasTies = org.ties.some(({ from }) => from.length > 0);
  const within: Text =
    units.size === 0
      ? { en: '', fr: '' }
      : {
          en: ` in ${numberWord(units.size, 'en')} ${units.size === 1 ? 'unit' : 'units'}`,
          fr: ` dans ${numberWord(units.size, 'fr', true)} ${units.size === 1 ? 'unité' : 'unités'}`,
        };
  const ties: Text = hasTies
    ? { en: ', and who is in touch with whom.', fr: ', et qui est en contact avec qui.' }
    : !org.manager?.some((row) => row >= 0)
      ? {
          en: '; who is in touch with whom is not said.',
          fr: ' ; qui est en contact avec qui n’est pas dit.',
        }
      : {
          en: '; ties follow the hierarchy, and the result says so.',
          fr: ' ; les liens suivent la hiérarchie, et le résultat le dit.',
        };
  const open = notes.filter(({ strength }) => strength === 'mayChangeResult').length;
  const look: Text =
    open === 0
      ? { en: '', fr: '' }
      : {
          en: ` ${capitalised(numberWord(open, 'en'))} ${open === 1 ? 'thing' : 'things'} to look at.`,
          fr: ` ${capitalised(numberWord(open, 'fr', true))} ${open === 1 ? 'chose' : 'choses'} à regarder.`,
        };
  const people: Text = {
    en: org.size === 1 ? ' person' : ' people',
    fr: org.size === 1 ? ' personne' : ' personnes',
  };
  return [
    { figure: showNumber(org.size, language) },
    say({ en: people.en + within.en + ties.en + look.en, fr: people.fr + within.fr + ties.fr + look.fr }),
  ];
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
