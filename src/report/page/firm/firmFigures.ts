import type { Org } from '../../../org/org.ts';
import { type MeasuredFigure, measuredRanges } from '../../../org/statistics/measuredRanges.ts';
import type { Language, Text } from '../../../text/text.ts';
import { showNumber, wholePercent } from '../../quantity.ts';
import { type OrgFigure, orgFigures } from '../../scenario/orgFigures.ts';
import { sayIn } from '../../typeset.ts';
import type { FirmFigure, StripView } from '../firmView.ts';

const names: Readonly<Record<string, Text>> = {
  people: { en: 'people', fr: 'personnes' },
  units: { en: 'units', fr: 'unités' },
  layers: { en: 'layers', fr: 'niveaux' },
  span: { en: 'span of control', fr: 'étendue de contrôle' },
  contacts: { en: 'contacts a person', fr: 'contacts par personne' },
  clustering: { en: 'clustering', fr: 'agrégation' },
  withinUnit: { en: 'ties within units', fr: 'liens dans l’unité' },
  inwardOnly: { en: 'tied to own unit only', fr: 'liés à leur seule unité' },
  pathLength: { en: 'steps apart', fr: 'pas d’écart' },
  managers: { en: 'managers', fr: 'responsables' },
};

const stripNames: Readonly<Record<MeasuredFigure, Text>> = {
  clustering: { en: 'clustering', fr: 'agrégation' },
  contacts: { en: 'contacts a person', fr: 'contacts par personne' },
  withinUnit: { en: 'ties within the unit', fr: 'liens dans l’unité' },
  managers: { en: 'managers, share', fr: 'responsables, part' },
  inwardOnly: { en: 'only own unit', fr: 'leur seule unité' },
  pathLength: { en: 'steps apart', fr: 'pas d’écart' },
};

/** Figures of who is in touch with whom. */
const ofNetwork: ReadonlySet<string> = new Set([
  'contacts',
  'clustering',
  'withinUnit',
  'inwardOnly',
  'pathLength',
]);

/** The figures that describe an organisation in a square of nine: what it has no data for is left out. */
export function firmFigures(org: Org, language: Language): FirmFigure[] {
  const say = sayIn(language);
  const figures = new Map(orgFigures(org).map((figure) => [figure.key, figure]));
  const figureOf = (key: string) => figures.get(key)?.value;
  // without ties there is no network to measure: managers are no contacts here
  const isTied = (figureOf('pairs') ?? 0) > 0;
  const shown = [
    'people',
    'units',
    'layers',
    'span',
    'contacts',
    'clustering',
    'withinUnit',
    'inwardOnly',
    'pathLength',
  ];
  return shown.flatMap((key) => {
    const figure = figures.get(key);
    if (figure === undefined || (!isTied && ofNetwork.has(key))) return [];
    return [
      {
        key,
        name: say(names[key]),
        value: figureShown(figure, language),
        remark: say(remarkOf(key, figureOf, language)),
        measured: key in measuredRanges ? besideMost(key as MeasuredFigure, figure.value, language) : '',
      },
    ];
  });
}

function remarkOf(key: string, figureOf: (key: string) => number | undefined, language: Language): Text {
  const sites = figureOf('sites') ?? 0;
  const most = figureOf('contactsMost');
  if (key === 'units' && sites > 1) return { en: `on ${sites} sites`, fr: `sur ${sites} sites` };
  if (key === 'span') return { en: 'median', fr: 'médiane' };
  if (key === 'contacts' && most !== undefined)
    return {
      en: `up to ${showNumber(most, language)}`,
      fr: `jusqu’à ${showNumber(most, language)}`,
    };
  if (key === 'pathLength') return { en: 'on average', fr: 'en moyenne' };
  return { en: '', fr: '' };
}

const digits: Readonly<Record<string, number>> = { clustering: 2, pathLength: 1, contacts: 1, span: 1 };

function figureShown({ key, value, share, decimals }: OrgFigure, language: Language): string {
  if (share) return wholePercent(value, language);
  const places = digits[key] ?? decimals;
  return showNumber(value, language, key === 'span' && Number.isInteger(value) ? 0 : places);
}

const isShare = (key: MeasuredFigure) => key === 'withinUnit' || key === 'managers' || key === 'inwardOnly';

const shownAs = (key: MeasuredFigure, value: number, language: Language) =>
  isShare(key) ? wholePercent(value, language) : showNumber(value, language, digits[key] ?? 1);

function measuredShown(key: MeasuredFigure, language: Language): string {
  const [least, most] = measuredRanges[key];
  const [from, to] = [least, most].map((value) =>
    isShare(key)
      ? showNumber(100 * value, language)
      : showNumber(value, language, Number.isInteger(value) ? 0 : key === 'clustering' ? 2 : 1),
  );
  return sayIn(language)(
    isShare(key)
      ? { en: `${from}–${to}%`, fr: `${from}–${to} %` }
      : { en: `${from}–${to}`, fr: `${from}–${to}` },
  );
}

/** What most measured firms have, and on which side of it this one lies where it lies outside. */
function besideMost(key: MeasuredFigure, value: number, language: Language): string {
  const [least, most] = measuredRanges[key];
  const range = measuredShown(key, language);
  const told: Text =
    value < least
      ? { en: `less than most firms: ${range}`, fr: `moins que la plupart : ${range}` }
      : value > most
        ? { en: `more than most firms: ${range}`, fr: `plus que la plupart : ${range}` }
        : { en: `most firms ${range}`, fr: `la plupart ${range}` };
  return sayIn(language)(told);
}

/** The figures that were measured elsewhere, each beside the range of most firms. */
export function firmStrips(org: Org, language: Language): StripView[] {
  const figures = new Map(orgFigures(org).map(({ key, value }) => [key, value]));
  return (Object.keys(measuredRanges) as MeasuredFigure[]).flatMap((key) => {
    const value = figures.get(key);
    if (value === undefined) return [];
    const [least, most] = measuredRanges[key];
    const width = most - least;
    return [
      {
        key,
        name: stripNames[key][language],
        value,
        shown: shownAs(key, value, language),
        least,
        most,
        leastShown: shownAs(key, least, language),
        mostShown: shownAs(key, most, language),
        from: Math.min(Math.max(0, least - width), value),
        to: Math.max(most + width, value),
        told: (value < least ? below : value > most ? above : within)[language],
      },
    ];
  });
}

const within: Text = {
  en: 'as in most measured firms',
  fr: 'comme dans la plupart des entreprises mesurées',
};
const below: Text = {
  en: 'less than in most measured firms',
  fr: 'moins que dans la plupart des entreprises mesurées',
};
const above: Text = {
  en: 'more than in most measured firms',
  fr: 'plus que dans la plupart des entreprises mesurées',
};
