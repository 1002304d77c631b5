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
    people: veiled ? [say(veil)] : whoTheyAre(answer, language),
  };
}

const about = ({ size, people, replicates, deadline }: Answer): Text => ({
  en: `${size} of ${people} people, read in week ${deadline}, n = ${replicates} runs of one possible world, the first (world 0).`,
  fr: `${size} personnes sur ${people}, lu en semaine ${deadline}, n = ${replicates} passages d’un même monde possible, le premier (monde 0).`,
});

/** The pseudonyms of one team are others than those of the next, and than the page's: here they would be taken for these. */
const veil: Text = {
  en: 'Real people: who they are is not shown here. The command uptake whom --reveal tells it to whoever may know.',
  fr: 'Personnes réelles : qui elles sont n’est pas montré ici. La commande uptake whom --reveal le dit à qui peut le savoir.',
};
