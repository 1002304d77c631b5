import type { Category, Org } from '../../org/org.ts';
import { isOfKind, peopleColumnNames, peopleColumns } from '../../org/peopleColumns.ts';
import { orgStatistics } from '../../org/statistics/orgStatistics.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

/** One figure of an organisation: what it is, and its value as readers and as programs see it. */
export interface OrgFigure {
  readonly key: string;
  readonly name: Text;
  readonly value: number;
  readonly decimals: number;
  /** Shares are shown in per cent. */
  readonly share?: boolean;
  /** What to say beside the value. */
  readonly remark?: Text;
}

/** The figures by which organisations are described; those that the organisation has no data for are left out. */
export function orgFigures(org: Org): OrgFigure[] {
  const { people, ties, degree, clustering, distance, units, reporting } = orgStatistics(org);
  const figures: (OrgFigure | undefined)[] = [
    figure('people', people, 'people', 'personnes'),
    ...labelColumns.map((name) => labels(org[name], peopleColumns[name].plural)),
    reporting && {
      ...figure('managers', reporting.managers, 'managers', 'responsables', 1),
      share: true,
    },
    reporting && figure('layers', reporting.layers, 'layers', 'niveaux'),
    reporting &&
      figure('span', reporting.span.median, 'span of control, median', 'étendue de contrôle, médiane', 1),
    ...org.ties.map((source) => ({
      ...figure(`ties.${source.name}`, source.from.length, ...tiesOf(source.name)),
      remark: source.directed ? { en: 'directed', fr: 'orientés' } : { en: 'undirected', fr: 'non orientés' },
    })),
    figure('pairs', ties, 'pairs of people in contact', 'paires de personnes en contact'),
    figure('contacts', degree.mean, 'contacts a person, mean', 'contacts par personne, moyenne', 1),
    figure('contactsCv', degree.cv, 'their coefficient of variation', 'leur coefficient de variation', 2),
    figure('contactsMost', degree.max, 'most contacts of a person', 'contacts de la personne la plus liée'),
    figure('isolates', degree.isolates, 'people without contact', 'personnes sans contact'),
    figure('clustering', clustering.average, 'average clustering', 'agrégation moyenne', 3),
    units && {
      ...figure('withinUnit', units.within, 'ties within units', 'liens au sein des unités', 1),
      share: true,
    },
    units && {
      ...figure(
        'inwardOnly',
        units.inwardOnly,
        'people tied to their unit only',
        'personnes liées à leur seule unité',
        1,
      ),
      share: true,
    },
    figure('components', distance.components, 'components', 'composantes'),
    figure('largestComponent', distance.largest, 'people in the largest', 'personnes dans la plus grande'),
    figure('pathLength', distance.mean, 'path length, mean', 'longueur de chemin, moyenne', 2),
    {
      ...figure('diameter', distance.diameter, 'longest path', 'plus long chemin'),
      ...(distance.exact ? {} : { remark: { en: 'at least', fr: 'au moins' } }),
    },
  ];
  return figures.filter((one) => one !== undefined && !Number.isNaN(one.value)) as OrgFigure[];
}

/** What the ties of a source are called, in English and French: those of a file by its name. */
const tiesOf = (source: string): [en: string, fr: string] =>
  source === 'generated'
    ? ['generated ties', 'liens engendrés']
    : [`ties of ${source}`, `liens de ${source}`];

const figure = (key: string, value: number, en: string, fr: string, decimals = 0): OrgFigure => ({
  key,
  name: { en, fr },
  value,
  decimals,
});

const labelColumns = peopleColumnNames.filter((name) => isOfKind(name, 'labels'));

/** How many labels of a column are in use, where there is any. */
function labels({ of }: Category, { en, fr }: Text): OrgFigure | undefined {
  const used = new Set(of);
  used.delete(-1);
  return used.size === 0 ? undefined : figure(en, used.size, en, fr);
}

/** Figures as lines of two columns. */
export function figureLines(figures: readonly OrgFigure[], language: Language): string[] {
  const shown = figures.map(({ value, decimals, share }) =>
    share
      ? `${showNumber(value * 100, language, decimals)}${language === 'fr' ? '\u202f%' : '%'}`
      : showNumber(value, language, decimals),
  );
  const names = Math.max(...figures.map(({ name }) => name[language].length));
  const values = Math.max(...shown.map((value) => value.length));
  return figures.map(({ name, remark }, k) => {
    const told = `${name[language].padEnd(names)}  ${shown[k].padStart(values)}`;
    return remark === undefined ? told : `${told}  ${remark[language]}`;
  });
}

/** Figures by key, for programs. */
export const figuresAsJson = (figures: readonly OrgFigure[]): Record<string, number> =>
  Object.fromEntries(figures.map(({ key, value }) => [key, value]));
