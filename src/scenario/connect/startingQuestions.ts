import { type StructureName, structureNames, structureOf } from '../../model/structures/structures.ts';
import type { Text } from '../../text/text.ts';

/** One of the keys that the questions set. */
export type AskedKey =
  | 'start.structure'
  | 'start.active'
  | 'climate.leadership'
  | 'climate.unclearGovernance'
  | 'climate.shortTermism'
  | 'climate.resistance'
  | 'climate.habit'
  | 'climate.resignation'
  | 'climate.lackOfDesire'
  | 'climate.digitalDivide';

/** What an answer writes into a scenario. */
export type AnswerValue = number | StructureName;

/** A question about where an organisation stands, and the answers to choose from. */
export interface StartingQuestion {
  /** What it sets. */
  readonly key: AskedKey;
  readonly question: Text;
  /** From the least to the most; each writes a value of its own, so that a file tells what was answered. */
  readonly answers: readonly { readonly value: AnswerValue; readonly words: Text }[];
}

/** Answers in words to values by equal steps. */
const steps = (values: readonly AnswerValue[], ...words: readonly (readonly [en: string, fr: string])[]) =>
  values.map((value, k) => ({ value, words: { en: words[k]![0], fr: words[k]![1] } }));

/** Structures in the words of who lives in them; one without such words is called by its title. */
const whoLooksAfterIt: { readonly [structure in StructureName]?: Text } = {
  organic: { en: 'nobody: some do it on their own', fr: 'personne : certains s’y mettent seuls' },
  centralised: { en: 'one department, for all', fr: 'un service, pour tous' },
  coordinated: {
    en: 'a central team and a relay in each unit',
    fr: 'une équipe centrale et un relais par unité',
  },
  dandelion: {
    en: 'several such groups, each on its own, with a light centre',
    fr: 'plusieurs ensembles de ce genre, autonomes, autour d’un centre léger',
  },
  honeycomb: { en: 'everybody, as part of their work', fr: 'tout le monde, dans son travail' },
};

/** From nothing to everything. */
const shares = [0, 0.25, 0.5, 0.75, 1];

/**
 * Ten questions about where an organisation stands before it chooses a plan: where it is today, how it is led, what is in
 * the way. The obstacles are those that the third source names – no vision of those who lead, bad habits, resignation,
 * lack of desire, the digital divide, a view too short, governance that is not clear – and the structures are Owyang's.
 * That answers are equal steps, but for those that name a number or a time, is a judgement [A]; whoever knows better
 * writes the number.
 */
export const startingQuestions: readonly StartingQuestion[] = [
  {
    key: 'start.structure',
    question: {
      en: 'Who looks after the new practice today?',
      fr: 'Qui s’occupe de la nouvelle pratique aujourd’hui ?',
    },
    answers: structureNames.map((value) => ({
      value,
      words: whoLooksAfterIt[value] ?? structureOf(value).title,
    })),
  },
  {
    key: 'start.active',
    question: {
      en: 'How many do it already, of their own accord?',
      fr: 'Combien le font déjà, de leur plein gré ?',
    },
    answers: steps(
      [0, 0.02, 0.05, 0.1, 0.25],
      ['nobody', 'personne'],
      ['1 in 50', '1 sur 50'],
      ['1 in 20', '1 sur 20'],
      ['1 in 10', '1 sur 10'],
      ['1 in 4', '1 sur 4'],
    ),
  },
  {
    key: 'climate.leadership',
    question: {
      en: 'How many of those who lead show that they want it, and use it?',
      fr: 'Combien de ceux qui dirigent montrent qu’ils le veulent, et l’utilisent ?',
    },
    answers: steps(
      shares,
      ['none', 'aucun'],
      ['a few', 'quelques-uns'],
      ['half', 'la moitié'],
      ['most', 'la plupart'],
      ['all', 'tous'],
    ),
  },
  {
    key: 'climate.unclearGovernance',
    question: {
      en: 'Is it clear who decides what – IT, HR, communication, the board?',
      fr: 'Sait-on qui décide de quoi – informatique, RH, communication, direction ?',
    },
    answers: steps(
      shares,
      ['yes, and it is written down', 'oui, et c’est écrit'],
      ['mostly', 'pour l’essentiel'],
      ['half', 'à moitié'],
      ['hardly', 'à peine'],
      ['no', 'non'],
    ),
  },
  {
    key: 'climate.shortTermism',
    question: {
      en: 'How soon do sponsors want to see what it brings, or turn to something else? (counts in plans with a sponsor)',
      fr: 'En combien de temps les parrains veulent-ils voir ce que cela rapporte, avant de passer à autre chose ? (compte dans les plans qui ont un parrain)',
    },
    // support fades with a half-life of 13 weeks divided by it: 104, 52, 26 and 13 weeks
    answers: steps(
      [0, 0.125, 0.25, 0.5, 1],
      ['they are patient', 'ils sont patients'],
      ['within two years', 'd’ici deux ans'],
      ['within a year', 'd’ici un an'],
      ['within half a year', 'd’ici six mois'],
      ['this quarter', 'ce trimestre'],
    ),
  },
  {
    key: 'climate.resistance',
    question: {
      en: 'How have people here met the last changes?',
      fr: 'Comment les derniers changements ont-ils été reçus ici ?',
    },
    answers: steps(
      [0, 0.5, 1, 1.5, 2],
      ['gladly', 'volontiers'],
      ['with less resistance than elsewhere', 'avec moins de résistance qu’ailleurs'],
      ['as everywhere', 'comme partout'],
      ['with more resistance than elsewhere', 'avec plus de résistance qu’ailleurs'],
      ['they fought them', 'en les combattant'],
    ),
  },
  {
    key: 'climate.habit',
    question: {
      en: 'How firmly do habits stand in the way – “we have always done it so”?',
      fr: 'À quel point les habitudes font-elles obstacle – « on a toujours fait ainsi » ?',
    },
    answers: degrees(),
  },
  {
    key: 'climate.resignation',
    question: {
      en: 'How many have given up – “nothing will change anyway”?',
      fr: 'Combien ont baissé les bras – « de toute façon rien ne changera » ?',
    },
    answers: numbers(),
  },
  {
    key: 'climate.lackOfDesire',
    question: {
      en: 'How many see nothing in it for themselves?',
      fr: 'Combien n’y voient rien pour eux-mêmes ?',
    },
    answers: numbers(),
  },
  {
    key: 'climate.digitalDivide',
    question: {
      en: 'How many learn new tools slowly, or seldom sit at a screen?',
      fr: 'Combien apprennent lentement les outils, ou sont rarement devant un écran ?',
    },
    answers: steps(
      [0, 0.05, 0.1, 0.25, 0.5],
      ['nobody', 'personne'],
      ['1 in 20', '1 sur 20'],
      ['1 in 10', '1 sur 10'],
      ['1 in 4', '1 sur 4'],
      ['1 in 2', '1 sur 2'],
    ),
  },
];

/** How strongly. */
function degrees(): StartingQuestion['answers'] {
  return steps(
    shares,
    ['not at all', 'pas du tout'],
    ['a little', 'un peu'],
    ['fairly', 'assez'],
    ['strongly', 'fortement'],
    ['as firmly as can be', 'au plus haut point'],
  );
}

/** How many. */
function numbers(): StartingQuestion['answers'] {
  return steps(
    shares,
    ['nobody', 'personne'],
    ['a few', 'quelques-uns'],
    ['half', 'la moitié'],
    ['most', 'la plupart'],
    ['everybody', 'tous'],
  );
}

/** What was answered, by the key that it sets; what is left out is not known. */
export type Answers = { readonly [key in AskedKey]?: AnswerValue };

/** What is to be reached, where somebody says so. */
export interface Goal {
  /** What the change is called: the title of the result. */
  readonly title?: string | undefined;
  /** What is expected to come out, in the words of who writes it. */
  readonly expectation?: string | undefined;
  readonly structure?: StructureName | undefined;
  /** Weeks from the start. */
  readonly deadline?: number | undefined;
}

/**
 * The structure that is proposed to be reached from another: the coordinated one, or from there on the next. Which is
 * right nobody can say for others; none of them is the best.
 */
export function usualGoal(from: StructureName): StructureName {
  const least = structureNames.indexOf('coordinated');
  const next = structureNames[Math.max(least, structureNames.indexOf(from) + 1)];
  return next ?? structureNames.at(-2)!;
}
