import type { CandidateModel } from '../../diffusion/candidateModels.ts';
import type { Measure } from '../../diffusion/measures.ts';
import type { TieMeaning } from '../../diffusion/readDiffusion.ts';
import type { Text } from '../../text/text.ts';

/** What each explanation of a diffusion is called. */
export const rivalNames: Record<CandidateModel, Text> = {
  constant: { en: 'constant hazard', fr: 'risque constant' },
  everybody: { en: 'everybody (Bass)', fr: 'tout le monde (Bass)' },
  community: { en: 'community (Bass)', fr: 'communauté (Bass)' },
  rewired: { en: 'permuted ties', fr: 'liens permutés' },
  network: { en: 'ties', fr: 'liens' },
  communityAndRewired: { en: 'community + permuted ties', fr: 'communauté + liens permutés' },
  communityAndNetwork: { en: 'community + ties', fr: 'communauté + liens' },
  changeUnfitted: { en: 'seven states (not fitted)', fr: 'sept états (sans ajustement)' },
  changeRewired: { en: 'seven states (permuted ties)', fr: 'sept états (liens permutés)' },
  change: { en: 'seven states', fr: 'sept états' },
};

/** What each measure is called, and how it is read. */
export const measureNames: Record<Measure, Text> = {
  likelihood: { en: 'log-likelihood', fr: 'log-vraisemblance' },
  next: { en: 'who is next', fr: 'à qui le tour' },
  order: { en: 'order of adoption', fr: 'ordre d’adoption' },
  curve: { en: 'error of the curve', fr: 'erreur de la courbe' },
};

/** How ties were read. */
export const meaningNames: Record<TieMeaning, Text> = {
  mutual: {
    en: 'each end of a tie influences the other (--undirected)',
    fr: 'chaque extrémité d’un lien influence l’autre (--undirected)',
  },
  influences: {
    en: 'the source of a tie influences the target (--directed)',
    fr: 'la source d’un lien influence la cible (--directed)',
  },
  asks: {
    en: 'the source of a tie names whom they ask: the target influences the source (--reverse)',
    fr: 'la source d’un lien nomme qui elle consulte : la cible influence la source (--reverse)',
  },
};
