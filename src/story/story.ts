import type { Language, Text } from '../text/text.ts';
import type { Told } from './prose.ts';
import type { Claim, Follow, Front, Idea, Predict, Timeline, Timing, Way } from './storySchema.ts';

/** The parts of a story, in the order in which they are told; the sheet of whoever leads it comes last. */
export const storySections = ['question', 'predict', 'run', 'why', 'idea', 'facilitator'] as const;
export type StorySection = (typeof storySections)[number];

/** What the sections are called in a file. */
export const sectionNames: Readonly<Record<StorySection, Text>> = {
  question: { en: 'Question', fr: 'Question' },
  predict: { en: 'Predict', fr: 'Prédire' },
  run: { en: 'Run', fr: 'Jouer' },
  why: { en: 'Why', fr: 'Pourquoi' },
  idea: { en: 'Idea', fr: 'Idée' },
  facilitator: { en: 'Facilitator', fr: 'Animer' },
};

/** Something of a story, with the line of the file on which it begins. */
export interface Placed<Thing> {
  readonly line: number;
  readonly is: Thing;
}

/** A story as its author wrote it, found whole. */
export interface Story {
  /** As messages call it. */
  readonly file: string;
  /** File name without folder and ending: what addresses call it. */
  readonly name: string;
  readonly front: Front;
  /** What is written between the live blocks, by section. */
  readonly prose: Readonly<Record<StorySection, Told>>;
  readonly timeline: Timeline;
  readonly predict: Placed<Predict>;
  /** Said once the curve is revealed. */
  readonly reveal: readonly Placed<Claim>[];
  readonly follow: Placed<Follow> | undefined;
  /** The first is the headline of the idea; the others answer whether the tale holds. */
  readonly claims: readonly Placed<Claim>[];
  readonly ideas: readonly Idea[];
  readonly ways: readonly Placed<Way>[];
  readonly timing: Timing;
  /** The only language that it is written in; undefined where it is written in both, or cannot be told. */
  readonly onlyIn: Language | undefined;
}
