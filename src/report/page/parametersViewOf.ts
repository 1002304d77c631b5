import { log } from '../../engine/elementary.ts';
import type { PlausibleRange } from '../../model/quantities.ts';
import { type Assumption, assumptions } from '../../scenario/assumptions/assumptions.ts';
import { screened } from '../../scenario/assumptions/screened.ts';
import { assumedIn } from '../../scenario/assumptions/withAssumptions.ts';
import { describeParameters } from '../../scenario/describeParameters.ts';
import { type Scenario, scenarioSchema } from '../../scenario/scenarioSchema.ts';
import type { Basis } from '../../text/basis.ts';
import type { Language, Text } from '../../text/text.ts';
import { assumptionName } from '../assumptionNames.ts';
import { type Segment, said } from '../board/segments.ts';
import { counted } from '../counted.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { ParameterRow, ParametersView } from './methodView.ts';
import { sourcesInFrench } from './sourcesInFrench.ts';

/** What a basis is called, from the best founded on. */
const basisNames: Readonly<Record<Basis, Text>> = {
  V: { en: 'published', fr: 'publiés' },
  C: { en: 'computed', fr: 'calculés' },
  M: { en: 'from memory', fr: 'de mémoire' },
  A: { en: 'assumed', fr: 'supposés' },
};
const bases = Object.keys(basisNames) as Basis[];

/** Units as they are read. */
const unitNames: Readonly<Record<string, Text>> = {
  share: { en: 'share', fr: 'part' },
  'a week': { en: 'a week', fr: 'par semaine' },
  'share of contacts': { en: 'share of contacts', fr: 'part des contacts' },
  '0 to 1': { en: '0 to 1', fr: '0 à 1' },
  factor: { en: 'factor', fr: 'facteur' },
  reactance: { en: 'reactance', fr: 'réactance' },
  'ease of a trial': { en: 'ease of a trial', fr: 'facilité d’un essai' },
  drive: { en: 'drive', fr: 'élan' },
  'per drive': { en: 'per drive', fr: 'par élan' },
  hours: { en: 'hours', fr: 'heures' },
  exposure: { en: 'exposure', fr: 'exposition' },
  threshold: { en: 'threshold', fr: 'seuil' },
  ties: { en: 'ties', fr: 'liens' },
  hubs: { en: 'hubs', fr: 'relais' },
  weeks: { en: 'weeks', fr: 'semaines' },
  skill: { en: 'skill', fr: 'compétence' },
  'standard deviation of z': { en: 'standard deviation of z', fr: 'écart type de z' },
  'standard deviation of a share': { en: 'standard deviation of a share', fr: 'écart type d’une part' },
};

/** How far a strip reaches beyond its range, in parts of it. */
const AROUND = 0.4;

/**
 * All numbers that nobody knows, those that move the choice first.
 *
 * @param scenario what is open; undefined while nothing is, or where people follow another rule
 */
export function parametersViewOf(scenario: Scenario | undefined, language: Language): ParametersView {
  const ofChange = scenario?.rule.kind === 'change' ? scenario : undefined;
  const rows = assumptions
    .map((each) => rowOf(each, ofChange && assumedIn(ofChange, each.path), language))
    .sort((one, other) => Number(other.moves) - Number(one.moves));
  return {
    headline: headlineOf(rows, language),
    bases: bases
      .filter((basis) => rows.some((row) => row.basis === basis || row.rangeBasis === basis))
      .map((basis) => ({ basis, name: basisNames[basis][language] })),
    rows,
    others: othersTold(language),
  };
}

/** « Of these 69 numbers 0 are published, 3 computed from data, 66 assumed. » */
function headlineOf(rows: readonly ParameterRow[], language: Language): Segment[] {
  const of = (basis: Basis) => ({ figure: String(rows.filter((row) => row.basis === basis).length) });
  const founded = rows.filter((row) => row.basis === 'A' && row.rangeBasis !== 'A').length;
  const hasMemory = rows.some((row) => row.basis === 'M');
  const memory =
    language === 'fr' ? said`${of('M')} viennent de mémoire, ` : said`${of('M')} are from memory, `;
  const ranges = { figure: String(founded) };
  if (language === 'fr')
    return [
      ...said`Sur ces ${String(rows.length)} nombres, ${of('V')} sont publiés, ${of('C')} calculés sur des données, ${hasMemory ? memory : ''}${of('A')} supposés`,
      ...(founded === 0 ? said`.` : said` – dont ${ranges} dans un intervalle tiré de données.`),
      ' Chacun peut être changé.',
    ];
  return [
    ...said`Of these ${String(rows.length)} numbers ${of('V')} are published, ${of('C')} computed from data, ${hasMemory ? memory : ''}${of('A')} assumed`,
    ...(founded === 0 ? said`.` : said`, ${ranges} of them in a range that data gave.`),
    ' Every one can be changed.',
  ];
}

function rowOf(assumption: Assumption, own: number | undefined, language: Language): ParameterRow {
  const { path, plausible, basis, source, unit } = assumption;
  const number = (value: number) => showNumber(value, language, decimalsOf(value));
  const isOwn = own !== undefined && own !== assumption.default;
  const sources = [...new Set([source, plausible.source])].filter((each) => each !== undefined);
  const hasNegative = plausible.low < 0 || plausible.high < 0;
  const to = language === 'fr' ? ' à ' : ' to ';
  return {
    path,
    name: typeset(assumptionName(path, language), language),
    unit: unitNames[unit]?.[language] ?? unit,
    moves: screened.includes(path),
    default: number(assumption.default),
    range: `${number(plausible.low)}${hasNegative ? to : '–'}${number(plausible.high)}`,
    basis,
    rangeBasis: plausible.basis,
    source: typeset(
      sources.map((each) => (language === 'fr' ? (sourcesInFrench[each] ?? each) : each)).join('; '),
      language,
    ),
    own: isOwn ? number(own) : '',
    strip: stripOf(plausible, assumption.default, isOwn ? own : undefined, assumption.accepted),
  };
}

/** Where everything stands on a strip on the range's own scale. */
export function stripOf(
  { low, high, scale }: Pick<PlausibleRange, 'low' | 'high' | 'scale'>,
  byDefault: number,
  own: number | undefined,
  { least, most }: Assumption['accepted'],
): ParameterRow['strip'] {
  const values = [low, high, byDefault, ...(own === undefined ? [] : [own])];
  // a scale of logarithms has no place for what is not above 0
  const isLog = scale === 'log' && values.every((value) => value > 0);
  const on = (value: number) => (isLog ? log(value) : value);
  const margin = AROUND * (on(high) - on(low));
  // beyond what a file may write there is nothing
  const start = least === undefined || (isLog && least <= 0) ? -Infinity : on(least);
  const end = most === undefined ? Infinity : on(most);
  const first = Math.min(Math.max(start, on(low) - margin), ...values.map(on));
  const last = Math.max(Math.min(end, on(high) + margin), ...values.map(on));
  const place = (value: number) => Math.round((1000 * (on(value) - first)) / (last - first)) / 1000;
  return {
    from: place(low),
    to: place(high),
    default: place(byDefault),
    own: own === undefined ? undefined : place(own),
    outside: byDefault < low ? 'below' : byDefault > high ? 'above' : undefined,
    isLog,
  };
}

/** Digits that a number of the reference needs, and no more. */
const decimalsOf = (value: number): number =>
  [0, 1, 2, 3, 4, 5].find((digits) => Number(value.toFixed(digits)) === value) ?? 6;

/** Decisions and facts are many, and none of them is drawn: they are counted. */
function othersTold(language: Language): string {
  const all = describeParameters(scenarioSchema);
  const count = (role: 'decision' | 'fact') => all.filter(({ facts }) => facts?.role === role).length;
  const [decisions, facts] = [count('decision'), count('fact')];
  return typeset(
    language === 'fr'
      ? `À côté d’eux, un fichier de scénario tient ${counted(facts, 'fait', 'faits', language)} de l’entreprise et ${counted(decisions, 'décision', 'décisions', language)}, outre les étapes des plans : qui l’écrit les connaît ou les choisit, et jamais ils ne sont tirés.`
      : `Beside them a scenario file holds ${counted(facts, 'fact', 'facts', language)} of the firm and ${counted(decisions, 'decision', 'decisions', language)}, and the steps of plans: whoever writes it knows or chooses them, and they are never drawn.`,
    language,
  );
}
