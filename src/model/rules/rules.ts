import * as z from 'zod';
import type { Text } from '../../text/text.ts';
import { decision } from '../quantities.ts';
import { changeParameters } from './changeParameters.ts';

const probability = (en: string, fr: string) =>
  decision(z.number().min(0).max(1), { en, fr, unit: 'a week', basis: 'A' });

/** What each rule is, in one phrase. */
export const ruleSummaries = {
  change: {
    en: 'the model: seven states, levers, reactance, structures',
    fr: 'le modèle : sept états, leviers, réactance, structures',
  },
  threshold: {
    en: 'linear threshold: synchronous, deterministic, one replicate',
    fr: 'seuil linéaire : synchrone, déterministe, une seule réplique',
  },
  cascade: {
    en: 'independent cascade: every adopter tries every contact',
    fr: 'cascade indépendante : chaque adoptant essaie chaque contact',
  },
  bass: {
    en: 'Bass hazard 1 − e^−(p + qF) a week',
    fr: 'risque de Bass 1 − e^−(p + qF) par semaine',
  },
} as const satisfies Record<string, Text>;

/** The rule of adoption: the model itself, or one of three reference rules of theory, peers and teaching. */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), ...changeParameters }).describe(ruleSummaries.change.en),
  z
    .strictObject({
      kind: z.literal('threshold'),
      threshold: decision(z.number().min(0).optional(), {
        en: 'threshold of everybody, where the people have no threshold column',
        fr: 'seuil de tous, si les personnes n’ont pas de colonne threshold',
        unit: 'share of contacts',
        basis: 'A',
      }),
      counts: decision(z.boolean().default(false), {
        en: 'thresholds are numbers of contacts instead of shares',
        fr: 'les seuils sont des nombres de contacts au lieu de parts',
        unit: 'yes or no',
        basis: 'M',
        source: 'Granovetter 1978',
      }),
    })
    .describe(ruleSummaries.threshold.en),
  z
    .strictObject({
      kind: z.literal('cascade'),
      probability: probability('chance that one attempt succeeds', 'chance qu’une tentative réussisse'),
      attempts: decision(z.enum(['every-week', 'once']).default('every-week'), {
        en: 'whether an adopter tries each contact every week or only in the week after adopting',
        fr: 'si un adoptant essaie chaque contact chaque semaine, ou seulement la semaine qui suit son adoption',
        unit: 'choice',
        basis: 'M',
        source: 'once: Kempe, Kleinberg & Tardos 2003',
      }),
    })
    .describe(ruleSummaries.cascade.en),
  z
    .strictObject({
      kind: z.literal('bass'),
      p: decision(z.number().min(0).max(10), {
        en: 'innovation: weekly hazard without any adopter',
        fr: 'innovation : risque hebdomadaire sans aucun adoptant',
        unit: 'a week',
        basis: 'A',
      }),
      q: decision(z.number().min(0).max(10), {
        en: 'imitation: weekly hazard added when all contacts have adopted',
        fr: 'imitation : risque hebdomadaire ajouté quand tous les contacts ont adopté',
        unit: 'a week',
        basis: 'A',
      }),
      mixing: decision(z.enum(['network', 'well-mixed']).default('network'), {
        en: 'whether people look at their contacts or at everybody',
        fr: 'si l’on regarde ses contacts ou tout le monde',
        unit: 'choice',
        basis: 'M',
        source: 'well-mixed: Bass 1969',
      }),
    })
    .describe(ruleSummaries.bass.en),
]);
export type Rule = z.output<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
