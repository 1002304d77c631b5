import { counted } from '../../../report/counted.ts';
import { DRAWN_TOGETHER } from '../../../report/page/peopleView.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { Text } from '../../../text/text.ts';
import { QUARTER, type ShownCascade } from '../../seats/CascadeArcs.tsx';
import { useSay } from '../../state/language.ts';

interface CascadeToldProps {
  readonly cascade: ShownCascade | undefined;
  /** 1 for each person who is looked for, and what they are looked for by. */
  readonly lit: Uint8Array | undefined;
  readonly channel: string | undefined;
  readonly names: readonly string[];
  readonly person: number | undefined;
  readonly week: number;
}

/** What arcs and marks that stand out say, in words: for those who do not see them, and as their key. */
export function CascadeTold({ cascade, lit, channel, names, person, week }: CascadeToldProps) {
  const say = useSay();
  const lines = [
    // one line about all, and one about whoever is chosen: the seats keep their size
    ...(lit !== undefined && channel !== undefined
      ? [litTold(lit, channel, week)]
      : cascade === undefined
        ? []
        : [allTold(cascade, week, names.length >= DRAWN_TOGETHER)]),
    ...(cascade?.tree === undefined || person === undefined ? [] : [ownTold(cascade, names, person)]),
  ].map(say);
  return (
    <div className="people-told caption">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

const people = (count: number, language: 'en' | 'fr') =>
  language === 'en'
    ? counted(count, 'person', 'people', 'en')
    : counted(count, 'personne', 'personnes', 'fr');

function litTold(lit: Uint8Array, channel: string, week: number): Text {
  const count = lit.reduce((sum, mark) => sum + mark, 0);
  return {
    en: `By week ${week}, ${people(count, 'en')}: ${channel}.`,
    fr: `À la semaine ${week}, ${people(count, 'fr')} : ${channel}.`,
  };
}

function allTold({ won }: ShownCascade, week: number, isCoarse: boolean): Text {
  const all = won.week.filter((at) => at <= week).length;
  const recent = won.week.filter((at) => at <= week && at > week - QUARTER).length;
  const n = (count: number, language: 'en' | 'fr') => showNumber(count, language, 0);
  if (isCoarse && all > 0)
    return {
      en: `Arcs of those who won over most; ${n(all, 'en')} won over by week ${week}, ${n(recent, 'en')} in the last quarter (darker).`,
      fr: `Arcs de ceux qui ont gagné le plus ; ${n(all, 'fr')} gagnés à la semaine ${week}, ${n(recent, 'fr')} au dernier trimestre (plus foncés).`,
    };
  return all === 0
    ? {
        en: `Nobody had won anybody over by week ${week}.`,
        fr: `Personne n’avait gagné personne à la semaine ${week}.`,
      }
    : {
        en: `Arcs come to a point at whoever was won over: ${n(all, 'en')} by week ${week}, the last quarter’s ${n(recent, 'en')} darker.`,
        fr: `Les arcs finissent en pointe chez qui est gagné : ${n(all, 'fr')} à la semaine ${week}, dont ${n(recent, 'fr')}, plus foncés, du dernier trimestre.`,
      };
}

function ownTold({ won, tree }: ShownCascade, names: readonly string[], person: number): Text {
  const directly = [...(tree?.down ?? [])].filter((k) => won.by[k] === person).length;
  const all = tree?.down.size ?? 0;
  const by = [...(tree?.up ?? [])].filter((k) => won.person[k] === person).map((k) => names[won.by[k]]);
  const [winner] = by.reverse();
  const name = names[person];
  const inAll: Text =
    directly === all ? { en: '', fr: '' } : { en: ` (${all} in all)`, fr: ` (${all} en tout)` };
  const whom: Text =
    directly === 0
      ? { en: 'won nobody over', fr: 'n’a gagné personne' }
      : {
          en: `won over ${people(directly, 'en')}${inAll.en}`,
          fr: `a gagné ${people(directly, 'fr')}${inAll.fr}`,
        };
  return winner === undefined
    ? { en: `${name} ${whom.en}.`, fr: `${name} ${whom.fr}.` }
    : {
        en: `${name} was won over by ${winner}, and ${whom.en}.`,
        fr: `${winner} a gagné ${name}, qui ${whom.fr}.`,
      };
}
