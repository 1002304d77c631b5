import type { Language, Text } from '../../text/text.ts';
import type { Answer } from '../seeding/seedingAnswer.ts';
import { seedingLegend, seedingTable } from '../seeding/seedingTable.ts';
import { answerSentences } from '../seeding/sentences.ts';
import { whoTheyAre } from '../seeding/whoTheyAre.ts';
import { sayIn } from '../typeset.ts';
import type { WhomView } from './whomView.ts';

/** Ways of choosing people as the page tells them. */
export function whomViewOf(answer: Answer, language: Language): WhomView {
  const say = sayIn(language);
  const { whom, veiled } = answer;
  const [head, ...rows] = seedingTable(answer, language);
  return {
    plan: answer.planName,
    about: say(about(answer)),
    sentences: answerSentences(answer).map(say),
    head,
    rows: rows.map((cells, k) => ({ cells, isBest: whom.teams[k] === whom.choice.best?.rival })),
    legend: say(seedingLegend),
    people: [...whoTheyAre(answer, language), ...(veiled ? [say(veil)] : [])],
  };
}

const about = ({ size, people, replicates, deadline }: Answer): Text => ({
  en: `${size} of ${people} people, read in week ${deadline}, n = ${replicates} runs of one possible world, the first (world 0).`,
  fr: `${size} personnes sur ${people}, lu en semaine ${deadline}, n = ${replicates} passages d’un même monde possible, le premier (monde 0).`,
});

const veil: Text = {
  en: 'Pseudonyms, others in every line.',
  fr: 'Pseudonymes, d’autres à chaque ligne.',
};
