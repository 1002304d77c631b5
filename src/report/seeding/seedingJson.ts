import type { Contrast, SummaryRow } from '../../experiment/comparison.ts';
import type { Best, Differences } from '../../experiment/seeding/chooseTeam.ts';
import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Language } from '../../text/text.ts';
import type { Answer } from './seedingAnswer.ts';
import { answerSentences } from './sentences.ts';

/** The answer as programs read it; values that there are none of are null. */
export function answerAsJson(answer: Answer, language: Language) {
  const { whom, scenario, planName, entrance, size, people, replicates, trials, seed, deadline, currency } =
    answer;
  return {
    scenario,
    plan: planName,
    as: entrance,
    people: size,
    organisation: people,
    replicates,
    seed,
    deadline,
    sentences: answerSentences(answer).map((sentence) => sentence[language]),
    teams: whom.teams.map((team) => ({
      ...namesOf(team),
      people: answer.shown(team) ?? null,
      reach: team.reach,
      reached: value(team.reached),
      buyIn: value(team.buyIn),
      againstLot: team.against === undefined ? null : paired(team.against),
    })),
    best: whom.choice.best === undefined ? null : bestOf(whom.choice.best),
    worseThanLot: whom.choice.worse.map(namesOf),
    listening: whom.listening.map(({ way, differences }) => ({ way, ...paired(differences) })),
    priceOfListening: { ...whom.price, currency },
    lazyGreedy: whom.search === undefined ? null : { ...whom.search, trials },
  };
}

const bestOf = ({ rival, metric, alike }: Best<TeamResult>) => ({
  ...namesOf(rival),
  by: metric,
  alike: alike.map(namesOf),
});

const namesOf = ({ name, knowing }: TeamResult) => ({ way: name, knowing: knowing ?? null });

const value = ({ mean, ciLow, ciHigh, n, method }: SummaryRow) => ({ mean, ciLow, ciHigh, n, method });

const paired = ({ reached, buyIn }: Differences) => ({
  reached: difference(reached),
  buyIn: difference(buyIn),
});

const difference = ({ difference: by, ciLow, ciHigh, pBetter, n }: Contrast) => ({
  difference: by,
  ciLow,
  ciHigh,
  pBetter,
  n,
});
