import { isMarketing } from '../../model/lenses/integration.ts';
import { complementing } from '../../model/tactics/pilot.ts';
import type { Category } from '../../org/org.ts';
import { type Named, withNames } from './namesInDesign.ts';
import type { SentDesign } from './sentDesign.ts';
import { numbered, type SentIds, type SentOrg } from './sentOrg.ts';

/** What the pseudonyms of people, of external parties and of labels begin with; more of the same letter where a name looks like that. */
const marks = {
  people: 'P',
  external: 'X',
  unit: 'U',
  division: 'D',
  site: 'S',
  function: 'F',
  kind: 'K',
} as const satisfies Record<string, string>;

/**
 * The same without names: people and external parties become numbers of rows, labels numbers of theirs, in the organisation and wherever
 * the scenario names some. Rows and labels stay where they are, so that every run is the same to the last bit. What the scenario may
 * mean by a text anywhere else keeps its name, and so do the functions that the model knows by name.
 */
export function pseudonymised(design: SentDesign, org: SentOrg): { design: SentDesign; org: SentOrg } {
  const wanted: Record<Named, Set<string>> = {
    people: new Set(),
    units: new Set(),
    divisions: new Set(),
    functions: new Set(),
  };
  const elsewhere = withNames(design, (of, name) => {
    wanted[of].add(name);
    return '';
  });
  // nothing but what tactics are told may mean somebody
  const meant = new Set([...textsIn(elsewhere.plans)].map(folded));
  const isMeant = (name: string) => meant.has(folded(name));
  const isKnown = (name: string) => isMeant(name) || complementing.has(folded(name));

  // a name that finds nobody goes on finding nobody
  const written = [...meant, ...Object.values(wanted).flatMap((names) => [...names].map(folded))];
  const markOf = (of: keyof typeof marks): string => {
    let mark: string = marks[of];
    while (written.some((text) => looksNumbered(text, mark))) mark += marks[of];
    return mark;
  };
  const lettered = (of: keyof typeof marks, column: Category, nameOf = keeping(isMeant)) => {
    const mark = markOf(of);
    const names = new Map<string, string>();
    column.labels.forEach((label, k) => {
      if (!names.has(label)) names.set(label, nameOf(label, numbered(mark, k)));
    });
    return { names, column: { labels: column.labels.map((label) => names.get(label)!), of: column.of } };
  };

  const people = numberedIds(org.ids, markOf('people'), isMeant, wanted.people);
  const unit = lettered('unit', org.unit);
  const division = lettered('division', org.division);
  const functions = lettered('function', org.function, (label, name) => {
    if (isKnown(label)) return label;
    // some of what is measured looks for this in the name
    return isMarketing(label) ? `${name}${MARKETING}` : name;
  });
  const names: Record<Named, ReadonlyMap<string, string>> = {
    people: people.names,
    units: unit.names,
    divisions: division.names,
    functions: functions.names,
  };
  return {
    design: withNames(design, (of, name) => names[of].get(name) ?? name),
    org: {
      ...org,
      ids: people.ids,
      unit: unit.column,
      division: division.column,
      function: functions.column,
      site: lettered('site', org.site).column,
      external: org.external && {
        ...org.external,
        ids: numberedIds(org.external.ids, markOf('external'), isMeant).ids,
        kind: lettered('kind', org.external.kind).column,
      },
    },
  };
}

/** Behind the pseudonym of a function that is one of marketing or communication. */
const MARKETING = ' (marketing)';

/** The model compares names of functions in whatever case. */
const folded = (name: string): string => name.toLowerCase();

const keeping = (stays: (name: string) => boolean) => (name: string, other: string) =>
  stays(name) ? name : other;

const looksNumbered = (text: string, mark: string): boolean =>
  text.startsWith(folded(mark)) && /^\d+( \(marketing\))?$/.test(text.slice(mark.length));

/** Identifiers as numbers of their rows, but for those that stay, and the new ones of those that are asked for. */
function numberedIds(
  ids: SentIds,
  mark: string,
  stays: (id: string) => boolean,
  wanted: ReadonlySet<string> = new Set(),
) {
  const own: [number, string][] = [];
  const names = new Map<string, string>();
  (ids as readonly string[]).forEach((id, row) => {
    if (stays(id)) own.push([row, id]);
    else if (wanted.has(id)) names.set(id, numbered(mark, row));
  });
  return { ids: { mark, own }, names };
}

/** Every text in a value, keys included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* textsIn(each);
    }
}
