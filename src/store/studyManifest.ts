import * as z from 'zod';

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
  language: z.enum(['en', 'fr']),
  /** Files that were read, as they were named. */
  inputs: z.array(file.extend({ path: z.string() })),
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
  }),
});

export type StudyManifest = z.output<typeof studyManifestSchema>;
