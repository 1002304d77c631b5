import {
  type Answers,
  type AnswerValue,
  type AskedKey,
  type StartingQuestion,
  startingQuestions,
} from '../../../scenario/connect/startingQuestions.ts';
import { truncate } from '../../../text/truncate.ts';
import type { Dialogue } from './dialogue.ts';

/** Asks the ten questions about where the organisation stands; what is not known is left out. */
export async function askStart(dialogue: Dialogue): Promise<Answers> {
  dialogue.write('');
  const begin = await dialogue.ask({
    en: `${startingQuestions.length} questions about where the organisation stands set climate and start. Answer them now? Enter for yes, n for no:`,
    fr: `${startingQuestions.length} questions situent l’organisation et fixent le climat et le départ. Y répondre maintenant ? Entrée pour oui, n pour non :`,
  });
  if (/^n/i.test(begin)) return {};
  const answers: { [key in AskedKey]?: AnswerValue } = {};
  for (let k = 0; k < startingQuestions.length; ) {
    const asked = startingQuestions[k]!;
    const answer = await askOne(k + 1, asked, dialogue);
    if (answer === 'back') {
      k = Math.max(0, k - 1);
      continue;
    }
    if (answer === undefined) delete answers[asked.key];
    else answers[asked.key] = answer;
    k++;
  }
  return answers;
}

async function askOne(
  number: number,
  { key, question, answers }: StartingQuestion,
  dialogue: Dialogue,
): Promise<AnswerValue | undefined | 'back'> {
  const { say, errColours } = dialogue.output;
  dialogue.write(`\n${errColours.bold(`${number}/${startingQuestions.length}  ${say(question)}`)}`);
  for (const [k, { words }] of answers.entries()) dialogue.write(`  ${k + 1}  ${say(words)}`);
  for (;;) {
    const said = await dialogue.ask({
      en: `1 to ${answers.length}, Enter if you do not know, b for the one before:`,
      fr: `de 1 à ${answers.length}, Entrée si vous ne savez pas, b pour la précédente :`,
    });
    if (said === '') return undefined;
    if (/^b$/i.test(said)) return 'back';
    const chosen = /^\d$/.test(said) ? answers[Number(said) - 1] : undefined;
    if (chosen) {
      dialogue.write(errColours.dim(`  ${key}: ${chosen.value}`));
      return chosen.value;
    }
    dialogue.tell({
      en: `“${truncate(said)}” is no answer: write a number from 1 to ${answers.length}`,
      fr: `« ${truncate(said)} » n’est pas une réponse : écrivez un numéro de 1 à ${answers.length}`,
    });
  }
}
