import { type Benchmark, type CandidateResult, rulePairs } from '../../diffusion/benchmark.ts';
import type { CandidateModel } from '../../diffusion/candidateModels.ts';
import type { CandidateContrast } from '../../diffusion/contrast.ts';
import { excludesZero } from '../../statistics/interval.ts';
import type { Language, Text } from '../../text/text.ts';
import { sayIn } from '../typeset.ts';
import { differenceCells, estimateCells } from './figures.ts';
import { rivalNames } from './names.ts';

/** What the comparison allows to be said, and what it does not. */
export function verdictSentences(result: Benchmark, language: Language): string[] {
  const { says, better } = result.verdict;
  const clauses = [says === 'ties' ? aloneBest(result) : beside(result), ...aloneWorse(result, better)];
  const sentence = {
    en: `${leads[says].en} ${clauses.map(({ en }) => en).join(' ')}`,
    fr: `${leads[says].fr} ${clauses.map(({ fr }) => fr).join(' ')}`,
  };
  return [sentence, ...ruleSentences(result), association].map(sayIn(language));
}

/** How the seven states of the rule `change` come out, where they were asked for. */
export function ruleSentences(result: Benchmark): Text[] {
  const { rivals } = result;
  const rule = rivals.find(({ rival }) => rival === 'change');
  if (rule === undefined) return [];
  const groups = { better: [] as Text[], worse: [] as Text[], alike: [] as Text[] };
  for (const [one, other] of rulePairs) {
    const { likelihood } = contrastOf(result, one, other).scores.all;
    const { en, fr } = figure(result, one, other);
    const group = !excludesZero(likelihood) ? 'alike' : likelihood.value > 0 ? 'better' : 'worse';
    groups[group].push({ en: `${rivalNames[other].en} ${en}`, fr: `${rivalNames[other].fr} ${fr}` });
  }
  const clauses = (Object.keys(groups) as (keyof typeof groups)[])
    .filter((group) => groups[group].length > 0)
    .map((group) => ({
      en: `${verdictOfRule[group].en} ${groups[group].map(({ en }) => en).join('; ')}`,
      fr: `${verdictOfRule[group].fr} ${groups[group].map(({ fr }) => fr).join(' ; ')}`,
    }));
  const error = (name: CandidateModel, language: Language) => {
    const { scores } = rivals.find(({ rival }) => rival === name) as CandidateResult;
    return estimateCells('curve', scores.all.curve, language)[0];
  };
  const { inside, of } = rule.band.all;
  return [
    {
      en: `The seven states of the rule change, without a plan and with nothing but thresholds fitted, foretell who adopts ${clauses.map(({ en }) => en).join(', ')}.`,
      fr: `Les sept états de la règle change, sans plan et avec les seuls seuils ajustés, prévoient qui adopte ${clauses.map(({ fr }) => fr).join(', ')}.`,
    },
    {
      en: `From the first adopters alone their curve is ${error('change', 'en')} points off, that of everybody (Bass) ${error('everybody', 'en')}; the real one lies within 95% of their runs in ${inside} of ${of} periods.`,
      fr: `À partir des seuls premiers adoptants, leur courbe s’écarte de ${error('change', 'fr')} points, celle de tout le monde (Bass) de ${error('everybody', 'fr')} ; la vraie est dans 95 % de leurs passages pour ${inside} périodes sur ${of}.`,
    },
  ];
}

const verdictOfRule: Record<'better' | 'worse' | 'alike', Text> = {
  better: { en: 'better than', fr: 'mieux que' },
  worse: { en: 'worse than', fr: 'moins bien que' },
  alike: { en: 'not told apart from', fr: 'sans différence montrée avec' },
};

const leads: Record<Benchmark['verdict']['says'], Text> = {
  ties: {
    en: 'The ties alone foretell who adopts better than every curve that knows of none, and than permuted ties.',
    fr: 'Les liens seuls prévoient qui adopte mieux que toute courbe qui n’en connaît pas, et que des liens permutés.',
  },
  added: {
    en: 'The ties say something that the share of adopters in the community does not.',
    fr: 'Les liens disent quelque chose que la part d’adoptants dans la communauté ne dit pas.',
  },
  contacts: {
    en: 'Ties add something to the share of adopters in the community, but permuted ones cannot be told from the real: having contacts counts, which they are does not show.',
    fr: 'Les liens ajoutent quelque chose à la part d’adoptants dans la communauté, mais des liens permutés ne s’en distinguent pas : avoir des contacts compte, lesquels ne se voit pas.',
  },
  worse: {
    en: 'It is not shown that the ties say anything that the share of adopters in the community does not.',
    fr: 'Rien ne montre que les liens disent quelque chose que la part d’adoptants dans la communauté ne dit pas.',
  },
  none: {
    en: 'No difference shown between ties and the share of adopters in the community.',
    fr: 'Aucune différence n’est montrée entre les liens et la part d’adoptants dans la communauté.',
  },
};

const association: Text = {
  en: 'An association, not a proof of influence: people with ties are alike and meet the same things.',
  fr: 'Une association, non une preuve d’influence : ceux qui sont liés se ressemblent et vivent les mêmes choses.',
};

const contrastOf = ({ contrasts }: Benchmark, one: CandidateModel, other: CandidateModel) =>
  contrasts.find((each) => each.one === one && each.other === other) as CandidateContrast;

/** `+16.1 (95% interval +2.4 to +29.8, n = 11 communities)` */
function figure(result: Benchmark, one: CandidateModel, other: CandidateModel): Text {
  const { likelihood } = contrastOf(result, one, other).scores.all;
  const [valueEn, intervalEn] = differenceCells('likelihood', likelihood, 'en');
  const [valueFr, intervalFr] = differenceCells('likelihood', likelihood, 'fr');
  return {
    en: `${valueEn} (95% interval ${intervalEn}, n = ${likelihood.n} communities)`,
    fr: `${valueFr} (intervalle à 95 % ${intervalFr}, n = ${likelihood.n} communautés)`,
  };
}

function beside(result: Benchmark): Text {
  const community = figure(result, 'communityAndNetwork', 'community');
  const rewired = figure(result, 'communityAndNetwork', 'communityAndRewired');
  return {
    en: `Beside that share, ties change the log-likelihood by ${community.en}; against permuted ties by ${rewired.en}.`,
    fr: `À côté de cette part, les liens changent la log-vraisemblance de ${community.fr} ; face à des liens permutés, de ${rewired.fr}.`,
  };
}

function aloneBest(result: Benchmark): Text {
  const community = figure(result, 'network', 'community');
  const rewired = figure(result, 'network', 'rewired');
  return {
    en: `Log-likelihood against the community's curve ${community.en}, against permuted ties ${rewired.en}.`,
    fr: `Log-vraisemblance face à la courbe de la communauté ${community.fr}, face à des liens permutés ${rewired.fr}.`,
  };
}

/** Curves without ties that beat the ties alone. */
const aloneWorse = (result: Benchmark, better: readonly CandidateModel[]): Text[] =>
  better.map((rival) => {
    const { en, fr } = figure(result, 'network', rival);
    return {
      en: `Alone, they foretell worse than ${rivalNames[rival].en}: ${en}.`,
      fr: `Seuls, ils prévoient moins bien que ${rivalNames[rival].fr} : ${fr}.`,
    };
  });
