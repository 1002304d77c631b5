import * as z from 'zod';
import { share, text, weeks } from '../model/quantities.ts';
import { states } from '../model/states.ts';
import { toText } from '../text/text.ts';

/** Characters of a title, and of any other text of a story's live blocks. */
const TITLE = 120;
const SENTENCE = 600;
/** Characters of a path, and of the name of a plan or a file. */
const NAME = 200;

const told = (most = SENTENCE) => text(most).transform(toText);
const name = z.string().min(1).max(NAME);

/** What a story can predict and claim something of: shares of people, the target reached in a world, money spent. */
export const storyOutcomes = ['buyIn', 'declared', 'facade', 'resistant', 'reached', 'cost'] as const;
export type StoryOutcome = (typeof storyOutcomes)[number];

/** Outcomes whose curve can be drawn by hand. */
const drawn = ['buyIn', 'declared', 'facade', 'resistant'] as const;
export type DrawnOutcome = (typeof drawn)[number];

/** A week by its number; the last; or the week in which the plan's outcome stands highest, on average over worlds. */
const week = z
  .union([z.literal('last'), z.literal('peak'), weeks()])
  .describe('a week, `last`, or `peak`: the week in which the mean of this outcome stands highest');

const value = { plan: name, outcome: z.enum(storyOutcomes), week };

/** What stands above a story: what it is called and what it runs. */
export const frontSchema = z.strictObject({
  title: told(TITLE).describe('the question that the story answers'),
  about: told().optional().describe('what it is about, one sentence for the list of stories'),
  order: z.int().min(0).max(999).default(500).describe('place in the list of stories'),
  scenario: name.describe('a scenario file beside the story, or one that comes with the product'),
  set: z
    .record(name, z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe('values in place of the scenario’s, by path: target.deadline: 104w'),
});

/** What is done, and when: the list beside the question. */
const timeline = z
  .array(z.strictObject({ when: told(60), text: told() }))
  .min(1)
  .max(12);

/** The curve that is drawn by hand, and then by the simulator. */
const predict = z.strictObject({
  plan: name,
  outcome: z.enum(drawn).default('buyIn'),
  ends: told(40).describe('what the curve is of, as it follows a share: `won over`, `who declare it`'),
});

/** A sentence that is chosen by what came: by the sign of a difference and by its interval. */
const claim = z.strictObject({
  of: z.strictObject(value),
  against: z.strictObject({
    plan: name.optional(),
    outcome: z.enum(storyOutcomes).optional(),
    week: week.optional(),
  }),
  matters: z
    .union([share(), z.number().min(0)])
    .default(0.02)
    .describe('differences below this are told as none: a share, or an amount of money'),
  says: z.strictObject({ more: told(), same: told(), less: told() }),
});

/** Who is followed through the weeks in one world, and what is said of them. */
const follow = z.strictObject({
  plan: name,
  state: z.enum(states).default('compliant'),
  weeks: z
    .array(z.union([z.literal('peak'), weeks()]))
    .min(2)
    .max(4),
  compare: z.strictObject({ first: z.enum(states), second: z.enum(states), week: weeks() }),
  says: z.strictObject({ more: told(), same: told(), less: told(), none: told() }),
});

/** An idea by its name in the literature. */
const idea = z.strictObject({
  name: told(TITLE),
  text: told(),
  source: told(300),
  grade: z.enum(['V', 'C', 'M', 'A']).describe('how the source is known, as in the reference of parts'),
});

/** Ways on into the sandbox. */
const ways = z
  .array(
    z.strictObject({
      to: z.enum(['compare', 'branches', 'people']),
      text: told(TITLE),
      about: told().optional(),
      plan: name.optional(),
      week: weeks().optional(),
      continue: name.optional().describe('of branches: the plan that takes over in that week'),
      person: z.literal('followed').optional().describe('one of those who were followed'),
      set: z.record(name, z.union([z.string(), z.number(), z.boolean()])).default({}),
    }),
  )
  .min(1)
  .max(5);

/** Minutes of the facilitator's sheet. */
const timing = z
  .array(z.strictObject({ minutes: z.number().min(0.5).max(60), text: told() }))
  .min(1)
  .max(12);

/** Live blocks by their one key. */
export const blockSchemas = {
  timeline: z.strictObject({ timeline }),
  predict: z.strictObject({ predict }),
  claim: z.strictObject({ claim }),
  follow: z.strictObject({ follow }),
  idea: z.strictObject({ idea }),
  ways: z.strictObject({ ways }),
  timing: z.strictObject({ timing }),
} as const;

export type Front = z.output<typeof frontSchema>;
export type Timeline = z.output<typeof timeline>;
export type Predict = z.output<typeof predict>;
export type Claim = z.output<typeof claim>;
export type Follow = z.output<typeof follow>;
export type Idea = z.output<typeof idea>;
export type Way = z.output<typeof ways>[number];
export type Timing = z.output<typeof timing>;
