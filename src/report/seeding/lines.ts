import { columns } from '../terminal/alignColumns.ts';
import type { LineStyle } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { sayIn } from '../typeset.ts';
import { entranceNames } from './names.ts';
import type { Answer } from './seedingAnswer.ts';
import { seedingLegend, seedingTable } from './seedingTable.ts';
import { answerSentences } from './sentences.ts';
import { whoTheyAre } from './whoTheyAre.ts';

/** The answer as people read it: what was asked, what may be said, the table, and who the people are. */
export function whomLines(answer: Answer, style: LineStyle, width: number): string[] {
  const { language, paint } = style;
  const say = sayIn(language);
  const told = (text: string) => wrap(text, width, '  ');
  return [
    paint.strong(say({ en: 'Whom to start with', fr: 'Par qui commencer' })),
    '',
    ...told(say(about(answer))),
    '',
    ...answerSentences(answer).flatMap((sentence) => told(say(sentence))),
    '',
    ...columns(seedingTable(answer, language)),
    '',
    ...told(say(seedingLegend)),
    '',
    ...[...whoTheyAre(answer, language), ...(answer.veiled ? [say(veil)] : [])].flatMap(told),
  ];
}

const about = ({ scenario, plan, size, people, entrance, replicates, seed }: Answer) => ({
  en: `${scenario}, plan ${plan.en}: ${size} of ${people} people, ${entranceNames[entrance].en}; ${replicates} runs of one possible world, the first (world 0), seed ${seed}`,
  fr: `${scenario}, plan ${plan.fr} : ${size} personnes sur ${people}, ${entranceNames[entrance].fr} ; ${replicates} passages d’un même monde possible, le premier (monde 0), graine ${seed}`,
});

const veil = {
  en: 'pseudonyms, others in every line; --reveal shows who they are',
  fr: 'pseudonymes, d’autres à chaque ligne ; --reveal montre qui elles sont',
};
