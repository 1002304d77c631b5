import { nearGroups } from '../../../org/imports/nearLabels.ts';
import { peopleColumns } from '../../../org/peopleColumns.ts';
import { capital } from '../../../text/capital.ts';
import { mayChangeResult, type Note } from '../../../text/problem.ts';
import type { Language, Text } from '../../../text/text.ts';
import { truncate } from '../../../text/truncate.ts';
import type { Segment } from '../../board/segments.ts';
import { showNumber } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';
import type { LabelColumn, NoteAction, NoteView, Settled } from '../firmView.ts';
import { groupedCounts } from './groupedCounts.ts';
import { pageRemedy } from './pageRemedy.ts';
import type { FirmRead } from './readFirm.ts';

const labelColumns: readonly LabelColumn[] = ['unit', 'division', 'site', 'function'];

/** Strangers whose names are shown. */
const MOST_NAMES = 10;

const labels = {
  partners: { en: 'They are partners', fr: 'Ce sont des partenaires' },
  refuse: { en: 'Refuse them', fr: 'Refuser' },
  leaveOut: { en: 'Leave them out', fr: 'Laisser de côté' },
  seen: { en: 'That is right', fr: 'C’est juste' },
  merge: { en: 'Merge', fr: 'Fusionner' },
  apart: { en: 'Keep apart', fr: 'Garder distinctes' },
} satisfies Record<string, Text>;

/** What was noticed while files were read: what may change the result, with what can be done; then what was done and counted. */
export function noteViews(read: FirmRead, language: Language): NoteView[] {
  const { settled } = read;
  // a day on which somebody leaves that is to come leaves nobody out, and is no news
  const isEverybodyRead = Object.values(settled.tables).some(({ everybody }) => everybody);
  const met = new Map<string, number>();
  const place = ({ code, file }: Note) => {
    const kind = `${code} ${file ?? ''}`;
    const count = met.get(kind) ?? 0;
    met.set(kind, count + 1);
    return count;
  };
  const notes = [
    ...read.notes
      .filter(({ code }) => code !== 'near-labels' && (code !== 'leavers-found' || isEverybodyRead))
      .map((note) => noteView(note, place(note), read, language)),
    ...nearLabelViews(read, language),
    ...settledViews(read, language),
  ].map((note) =>
    settled.seen.includes(note.id) ? ({ ...note, strength: 'counted', actions: [] } as const) : note,
  );
  return [
    ...notes.filter(({ strength }) => strength === 'mayChangeResult'),
    ...notes.filter(({ strength }) => strength === 'counted'),
  ];
}

const withSeen = (settled: Settled, id: string): Settled => ({ ...settled, seen: [...settled.seen, id] });

function noteView(note: Note, k: number, read: FirmRead, language: Language): NoteView {
  const say = sayIn(language);
  const { code, file = '', message, nameless } = note;
  // by its place among notes of its kind: a message may quote somebody
  const id = `${code} ${file} ${k}`;
  // of several sheets of one file, the strangers of the table that is told of
  const strangers = read.strangers.find(({ note: own }) => own === note);
  const top = [...(strangers?.named ?? [])].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES);
  const may = mayChangeResult(note);
  return {
    id,
    strength: may ? 'mayChangeResult' : 'counted',
    file,
    text: figureFirst(
      groupedCounts(plainly(say(top.length > 0 ? (nameless ?? message) : message)), language),
    ),
    remedy: pageRemedy(note, language),
    names: top.map(([name, count]) => ({ name: truncate(name), count: showNumber(count, language) })),
    actions: may ? actionsOf(code, id, strangers?.of === 'ties', read, language) : [],
  };
}

/** Without words of scenarios. */
const plainly = (text: string) =>
  text
    .replace(/ by where: /, ' by ')
    .replace(/ par where[\s\u00a0\u202f]*: /, ' par ')
    .replace('whom where leaves out', 'who are left out')
    .replace('que where écarte', 'écartées');

function actionsOf(
  code: string,
  id: string,
  isOfTies: boolean,
  { settled, proposal }: FirmRead,
  language: Language,
): NoteAction[] {
  const say = sayIn(language);
  const seen = { id: `${id} seen`, sets: withSeen(settled, id) };
  if (code !== 'strangers') return [{ ...seen, label: say(labels.seen) }];
  const mayBePartners = isOfTies && proposal.source?.external === undefined;
  return [
    ...(mayBePartners ? [partnersAction(settled, language)] : []),
    { id: `${id} refuse`, label: say(labels.refuse), sets: { ...settled, strangers: 'refuse' } },
    { ...seen, label: say(labels.leaveOut) },
  ];
}

/** That whoever ties name and nobody knows is a partner of the firm. */
export const partnersAction = (settled: Settled, language: Language): NoteAction => ({
  id: 'partners',
  label: sayIn(language)(labels.partners),
  sets: { ...settled, strangers: 'partners' },
});

/** That they are left out, where they were refused. */
export const leaveOutAction = (settled: Settled, language: Language): NoteAction => ({
  id: 'leave out',
  label: sayIn(language)(labels.leaveOut),
  sets: { ...settled, strangers: undefined },
});

/** Labels that look alike, group by group. */
function nearLabelViews({ org, settled }: FirmRead, language: Language): NoteView[] {
  if (org === undefined) return [];
  const say = sayIn(language);
  return labelColumns.flatMap((column) =>
    nearGroups(org[column]).map((group): NoteView => {
      const id = `near ${column} ${group.map(([label]) => label).join(' / ')}`;
      const quoted = (label: string) =>
        language === 'en' ? `“${truncate(label)}”` : `« ${truncate(label)} »`;
      const and = language === 'en' ? ' and ' : ' et ';
      return {
        id,
        strength: 'mayChangeResult',
        file: '',
        text: [
          ...group.flatMap(([label, people], k): Segment[] => [
            ...(k === 0 ? [] : [k === group.length - 1 ? and : ', ']),
            { figure: say({ en: quoted(label), fr: quoted(label) }) },
            ` ${people}`,
          ]),
          say(
            settled.seen.includes(id)
              ? { en: ' look alike and are kept apart.', fr: ' se ressemblent et restent distinctes.' }
              : {
                  en: ` look alike. One ${peopleColumns[column].title.en.toLowerCase()}?`,
                  fr: ' se ressemblent. Une seule et même valeur ?',
                },
          ),
        ],
        remedy: '',
        names: [],
        actions: [
          {
            id: `${id} merge`,
            label: say(labels.merge),
            sets: {
              ...settled,
              merged: [...settled.merged, { column, labels: group.map(([label]) => label) }],
            },
          },
          { id: `${id} apart`, label: say(labels.apart), sets: withSeen(settled, id) },
        ],
      };
    }),
  );
}

/** What somebody settled, told as done. */
function settledViews({ settled, org, strangers }: FirmRead, language: Language): NoteView[] {
  if (org === undefined) return [];
  const say = sayIn(language);
  const done = (id: string, text: Text): NoteView => ({
    id,
    strength: 'counted',
    file: '',
    text: figureFirst(say(text)),
    remedy: '',
    names: [],
    actions: [],
  });
  const merged = settled.merged.map(({ column, labels: those }) => {
    const list = those.map(truncate).join(' / ');
    return done(`merged ${column} ${list}`, {
      en: `${list}: merged`,
      fr: `${list} : fusionnées`,
    });
  });
  const parties = org.external?.ids.length ?? 0;
  const isPartners =
    settled.strangers === 'partners' && parties > 0 && strangers.some(({ of }) => of === 'ties');
  return [
    ...merged,
    ...(isPartners
      ? [
          done('partners', {
            en: `${parties} ${parties === 1 ? 'stranger is a partner' : 'strangers are partners'}: tied to people, and never people themselves`,
            fr: `${parties} ${parties === 1 ? 'inconnu est un partenaire' : 'inconnus sont des partenaires'} : liés à des personnes, sans en être`,
          }),
        ]
      : []),
  ];
}

/** A sentence whose number, where it begins with one, stands out. */
export function figureFirst(text: string): Segment[] {
  const told = /[.!?…]$/.test(text) ? text : `${text}.`;
  const [, figure, rest] = /^(\d[\d\u202f ,]*\d|\d)(\s[\s\S]*)$/u.exec(told) ?? [];
  return figure === undefined || rest === undefined ? [capital(told)] : [{ figure }, rest];
}
