import * as z from 'zod';
import { addIssue } from '../scenario/faults.ts';

/** The most points of a study. */
export const MOST_POINTS = 100_000;

const seed = z
  .union([z.number(), z.string().min(1).max(200)], { error: 'seed' })
  .transform(String)
  .describe('the seed of the samples; without it, 42');
const samples = z.int().min(1).max(MOST_POINTS).describe('points of the sample, for every scenario');

const noSamples = {
  code: 'samples-of-factorial',
  message: {
    en: 'a factorial design takes every value and draws no samples',
    fr: 'un plan factoriel prend chaque valeur et ne tire pas d’échantillon',
  },
  remedy: {
    en: 'remove it, or write kind: latin-hypercube or kind: sobol',
    fr: 'retirez-le, ou écrivez kind: latin-hypercube ou kind: sobol',
  },
};

/** How the points of a study are chosen. */
export const designSchema = z
  .strictObject({
    kind: z
      .enum(['factorial', 'latin-hypercube', 'sobol'])
      .default('factorial')
      .describe('every combination of the values, or samples of their ranges'),
    samples: samples.optional(),
    seed: seed.optional(),
  })
  .superRefine(({ kind, samples: asked, seed: given }, context) => {
    if (kind === 'factorial') {
      if (asked !== undefined) addIssue(context, ['samples'], noSamples);
      if (given !== undefined) addIssue(context, ['seed'], noSamples);
    } else if (asked === undefined)
      addIssue(context, ['samples'], {
        code: 'missing',
        message: { en: '"samples" is missing', fr: '« samples » manque' },
        remedy: {
          en: 'write samples: 64, how many points are drawn',
          fr: 'écrivez samples: 64, le nombre de points tirés',
        },
      });
  })
  .prefault({})
  .describe('how the points of the study are chosen')
  .meta({ examples: [{ kind: 'sobol', samples: 256, seed: 42 }] });
