import * as z from 'zod';
import { structureNames } from '../model/structures/structures.ts';
import { assumptionVerdictSchema, decisionSchema } from '../report/json/resultJson.ts';
import { decisiveOutcomeNames } from '../scenario/decide/decisiveOutcomes.ts';
import { worldMethods } from '../statistics/worldEstimate.ts';
import { type Note, strengths } from '../text/problem.ts';
import type { Language } from '../text/text.ts';
import { partsSchema } from './partsOfRun.ts';

const text = z.strictObject({ en: z.string(), fr: z.string() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ bytes: z.number(), sha256 });
export const noteSchema = z.strictObject({
  code: z.string(),
  message: text,
  remedy: text,
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  path: z.string().optional(),
  strength: z.enum(strengths).optional(),
  nameless: text.optional(),
  // whatever a note may say is written, and has to be read back
} satisfies Record<keyof Note, z.ZodType>);

/** Version of the form of the manifest. */
export const manifestVersion = 1;

/** Null where there is no number: JSON has no other word for it. */
const number = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
/** One value a week, from week 0 on. */
const weekly = z.array(z.number().nullable());
const estimate = z.strictObject({
  estimate: number,
  low: number,
  high: number,
  method: z.enum(worldMethods),
  n: z.number(),
});

const means = z.strictObject({
  courseHours: z.number(),
  leadHours: z.number(),
  centrePosts: z.number(),
  divisionHubs: z.number(),
  unitHubs: z.number(),
  campaigns: z.number(),
  listening: z.number(),
  toolkits: z.number(),
  seatHours: z.number(),
  budget: z.number().optional(),
});

/** `manifest.json` of a run's folder: what anyone needs to check a run, and what the tables do not hold of it. */
export const manifestSchema = z.strictObject({
  manifest: z.literal(manifestVersion),
  tool: z.strictObject({ name: z.literal('uptake'), version: z.string() }),
  engine: z.string(),
  name: z.string(),
  /** The identity of the run: hash of all that its result depends on. */
  hash: sha256,
  /** The same for runs of the same with other numbers of replicates; not told by versions before 0.3.1. */
  key: sha256.optional(),
  /** Of the result: engine version, inputs, and the three tables. */
  fingerprint: z.string(),
  title: text,
  question: text,
  expectation: text,
  sources: z.array(z.string()),
  seed: z.string(),
  replicates: z.number(),
  worlds: z.number(),
  drawn: z.boolean(),
  horizon: z.number(),
  /** The day on which week 0 begins; left out where the scenario does not say. */
  starts: z.string().optional(),
  rule: z.enum(['change', 'threshold', 'cascade', 'bass']),
  currency: z.string(),
  target: z
    .strictObject({
      structure: z.enum(structureNames),
      participation: z.number(),
      hold: z.number(),
      deadline: z.number(),
    })
    .optional(),
  baseline: z.string(),
  /** What the choice between the plans went by; left out where there was none. */
  decide: z
    .array(
      z.strictObject({
        outcome: z.enum(decisiveOutcomeNames),
        margin: z.number(),
        relative: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** What came of that, with the intervals that hold together; the tables have those that stand each by itself. */
  decision: decisionSchema.optional(),
  /** What that owes to what is not known; left out where nothing is drawn. */
  assumptions: assumptionVerdictSchema.optional(),
  plans: z.array(
    z.strictObject({
      name: z.string(),
      title: text,
      /** Interval, week by week, of the share of worlds in which the target has been reached; the tables do not hold it. */
      reached: z.strictObject({ low: weekly, high: weekly }).optional(),
      /** What the plan may use at most. */
      means: means.optional(),
    }),
  ),
  /** What became of the gates of the plans. */
  gates: z.array(
    z.strictObject({
      plan: z.string(),
      step: z.string(),
      passed: estimate,
      failed: estimate,
      keptAfterPassing: estimate,
      keptAfterFailing: estimate,
    }),
  ),
  notes: z.array(noteSchema),
  counts: z.strictObject({ people: z.number(), ties: z.number(), runs: z.number() }),
  /** What the scenario expected of its run, and what came of it; left out where it expected nothing. */
  expectations: z
    .array(
      z.strictObject({
        expected: z.string(),
        left: z.number().nullable(),
        right: z.number().nullable(),
        holds: z.boolean(),
      }),
    )
    .optional(),
  /** Runs that broke off and are in no table. */
  failures: z.array(
    z.strictObject({
      plan: z.string(),
      replicate: z.number(),
      draw: z.number().optional(),
      message: z.string(),
    }),
  ),
  /** Whether quantiles come from mergeable sketches, as they do above 10,000 replicates. */
  sketches: z.boolean(),
  /** Language of report.html and README.md. */
  language: z.enum(['en', 'fr']),
  /** Files that the run read, as they were named. */
  inputs: z.array(file.extend({ path: z.string() })),
  /** Modules of parts that the run was made with, and what they import; left out where there were none. */
  parts: partsSchema.optional(),
  /** Files of this folder. */
  files: z.record(z.string(), file),
  environment: z.strictObject({
    node: z.string(),
    platform: z.string(),
    architecture: z.string(),
    written: z.string(),
    seconds: z.number(),
  }),
});

export type Manifest = z.output<typeof manifestSchema>;
export const MANIFEST = 'manifest.json';

/** Where and how a run is kept. */
export interface Keeping {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Absolute path of the folder that paths in the scenario start from. */
  readonly workingFolder: string;
  readonly language: Language;
  readonly toolVersion: string;
  /** Seconds that the runs took. */
  readonly seconds: number;
  /** Of all that its runs depend on but how many there are. */
  readonly key: string;
  /** Replace another run that stands there. */
  readonly force: boolean;
}
