import {
  type Answers,
  type AnswerValue,
  type AskedKey,
  type StartingQuestion,
  startingQuestions,
} from '../../../scenario/connect/startingQuestions.ts';
import type { Dialogue } from './dialogue.ts';

/** Asks the ten questions about where the organisation stands; what is not known is left out. */
export async function askStart(dialogue: Dialogue): Promise<Answers> {
  dialogue.write('');
  const begin = await dialogue.ask({
    en: `${startingQuestions.length} questions about where you stand set climate and start. Answer them now? Enter for yes, n for no:`,
    fr: `${startingQuestions.length} questions sur où vous en êtes fixent le climat et le départ. Y répondre maintenant ? Entrée pour oui, n pour non :`,
  });
  if (/^n/i.test(begin)) return {};
  const answers: { [key in AskedKey]?: AnswerValue } = {};
  for (const [k, asked] of startingQuestions.entries()) {
    const answer = await askOne(k + 1, asked, dialogue);
    if (answer !== undefined) answers[asked.key] = answer;
  }
  return answers;
}

async function askOne(
  number: number,
  { key, question, answers }: StartingQuestion,
  dialogue: Dialogue,
): Promise<AnswerValue | undefined> {
  const { say, errColours } = dialogue.output;
  dialogue.write(`\n${errColours.bold(`${number}/${startingQuestions.length}  ${say(question)}`)}`);
  for (const [k, { words }] of answers.entries()) dialogue.write(`  ${k + 1}  ${say(words)}`);
  for (;;) {
    const said = await dialogue.ask({
      en: `1 to ${answers.length}, Enter if you do not know:`,
      fr: `de 1 à ${answers.length}, Entrée si vous ne savez pas :`,
    });
    if (said === '') return undefined;
    const chosen = /^\d$/.test(said) ? answers[Number(said) - 1] : undefined;
    if (chosen) {
      dialogue.write(errColours.dim(`  ${key}: ${chosen.value}`));
      return chosen.value;
    }
  }
}
