import * as z from 'zod';
import { noteSchema } from './manifest.ts';
import { partsSchema } from './partsOfRun.ts';

const text = z.strictObject({ en: z.string(), fr: z.string() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ bytes: z.number(), sha256 });

/** Version of the form of the manifest of a study. */
export const studyManifestVersion = 1;

/** A run or a point that did not come to its end, and why. */
const failure = z.strictObject({
  point: z.number(),
  /** Left out where the point could not be played at all. */
  plan: z.string().optional(),
  replicate: z.number().optional(),
  message: z.string(),
});

const bestChange = z.strictObject({
  outcome: z.string(),
  best: z.number().nullable(),
  /** Against going on, in the worlds that did not choose it. */
  gain: z
    .strictObject({
      difference: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      method: z.string(),
      worlds: z.number(),
    })
    .nullable(),
  verdict: z.enum(['better', 'worse', 'not-told-apart']),
  areAllWorse: z.boolean(),
  /** Weeks that are not told apart from the best, itself among them. */
  alike: z.array(z.number()),
  worldsChoosing: z.number(),
  worldsJudging: z.number(),
});

const range = z.strictObject({ median: z.number(), low: z.number(), high: z.number() });

const fit = z.strictObject({
  plan: z.string(),
  metric: z.string(),
  draws: z.number(),
  failed: z.number(),
  kept: z.number(),
  parameters: z.array(
    range.extend({
      path: z.string(),
      prior: range.omit({ median: true }),
      width: z.number(),
      isIdentified: z.boolean(),
      held: z.number(),
    }),
  ),
  fit: z.strictObject({
    rmse: z.number(),
    luck: z.strictObject({ median: z.number(), high: z.number() }),
    isWithinLuck: z.boolean(),
  }),
  trials: z.number(),
  isWithinReach: z.boolean(),
  weeks: z.tuple([z.number(), z.number()]).readonly(),
});

const observedSchema = z.strictObject({
  point: z.number(),
  fit: fit.optional(),
  standing: z
    .strictObject({
      followed: z.string(),
      metric: z.string(),
      through: z.number(),
      share: z.number(),
      worlds: z.number(),
      effective: z.number(),
      nearest: z.number(),
      isRefit: z.boolean(),
      refit: fit.optional(),
      last: z.array(
        z.strictObject({ plan: z.string(), metric: z.string(), week: z.number(), now: range, before: range }),
      ),
    })
    .optional(),
});

/** `manifest.json` of a study's folder: what anyone needs to check it, and what its tables do not hold. */
export const studyManifestSchema = z.strictObject({
  manifest: z.literal(studyManifestVersion),
  kind: z.literal('study'),
  /** Version of the form of the tables. */
  schema: z.literal(1),
  tool: z.strictObject({ name: z.literal('uptake'), version: z.string() }),
  engine: z.string(),
  name: z.string(),
  /** The identity of the study: hash of all that its result depends on. */
  hash: sha256,
  /** The same but for the replicates that were added to it. */
  key: sha256,
  /** Of the result: engine version, inputs, and the tables. */
  fingerprint: z.string(),
  title: text,
  question: text,
  factors: z.array(z.string()),
  /** Plans of all points, each once, with their titles: tables have their names. */
  plans: z.array(z.strictObject({ name: z.string(), title: text })).optional(),
  counts: z.strictObject({ points: z.number(), runs: z.number() }),
  /** Replicates of every point beside those that the files ask for. */
  more: z.number(),
  /** Points and runs that broke off and are in no table. */
  failures: z.array(failure),
  /** What was expected, and the points at which it does not hold; the values of the others stand in a table. */
  expectations: z
    .array(
      z.strictObject({
        expected: z.string(),
        points: z.number(),
        holds: z.number(),
        notAt: z.array(
          z.strictObject({ point: z.number(), left: z.number().nullable(), right: z.number().nullable() }),
        ),
      }),
    )
    .optional(),
  /** The best week to change one's mind at each point, by each outcome that decides there; null where there is none. */
  changes: z
    .array(
      z.strictObject({
        point: z.number(),
        of: z.string(),
        to: z.string(),
        /** First weeks of the plan that takes over, as they were tried. */
        weeks: z.array(z.number()),
        /** Whether each world has an organisation of its own. */
        drawn: z.boolean(),
        by: z.array(bestChange),
      }),
    )
    .optional(),
  /** What came of laying what was observed beside each point: parameters that were fitted, where a roll-out stands. */
  observed: z.array(observedSchema).optional(),
  language: z.enum(['en', 'fr']),
  /** What is worth knowing of the files, and at how many points each was said; left out where there is nothing. */
  notes: z.array(noteSchema.extend({ points: z.number() })).optional(),
  /** Files that were read, as they were named. */
  inputs: z.array(file.extend({ path: z.string() })),
  /** Modules of parts that it was made with, and what they import; left out where there were none. */
  parts: partsSchema.optional(),
  /** Files of this folder. */
  files: z.record(z.string(), file),
  environment: z.strictObject({
    node: z.string(),
    platform: z.string(),
    architecture: z.string(),
    written: z.string(),
    seconds: z.number(),
    /** Chunks that were performed now, and those that were kept from before. */
    chunks: z.strictObject({ performed: z.number(), found: z.number() }),
    /** On what queue they were performed, and how many had to be handed out once more since who worked on them was gone; left out where there was none. */
    queue: z.strictObject({ backend: z.enum(['redis', 'postgres']), redelivered: z.number() }).optional(),
  }),
});

export type StudyManifest = z.output<typeof studyManifestSchema>;
