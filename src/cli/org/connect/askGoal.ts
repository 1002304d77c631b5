import type { StructureName } from '../../../model/structures/structures.ts';
import {
  type Answers,
  type Goal,
  startingQuestions,
  usualGoal,
} from '../../../scenario/connect/startingQuestions.ts';
import type { Dialogue } from './dialogue.ts';

/** Weeks that the written scenario runs. */
const HORIZON = 104;

/** Asks what the change is called, what is to be reached by when, and what is expected. */
export async function askGoal(answers: Answers, usualTitle: string, dialogue: Dialogue): Promise<Goal> {
  dialogue.write('');
  const title = await dialogue.ask({
    en: `What is the change called? It is the title of the result (Enter: ${usualTitle}):`,
    fr: `Comment s’appelle le changement ? C’est le titre du résultat (Entrée : ${usualTitle}) :`,
  });
  const structure = await askStructure(answers, dialogue);
  const deadline = await askDeadline(dialogue);
  const expectation = await dialogue.ask({
    en: 'What do you expect to come out? It is kept in the file and stands in the report (Enter for nothing):',
    fr: 'Qu’attendez-vous comme résultat ? C’est gardé dans le fichier et figure au rapport (Entrée pour rien) :',
  });
  return { title: title || undefined, structure, deadline, expectation: expectation || undefined };
}

async function askStructure(answers: Answers, dialogue: Dialogue): Promise<StructureName> {
  const { say } = dialogue.output;
  const { answers: structures } = startingQuestions.find(({ key }) => key === 'start.structure')!;
  const usual = usualGoal((answers['start.structure'] ?? 'organic') as StructureName);
  dialogue.tell({ en: '\nWho is to look after it in the end?', fr: '\nQui doit s’en occuper à la fin ?' });
  for (const [k, { value, words }] of structures.entries())
    dialogue.write(`  ${k + 1}  ${say(words)} (${value})`);
  const number = structures.findIndex(({ value }) => value === usual) + 1;
  for (;;) {
    const said = await dialogue.ask({
      en: `1 to ${structures.length} (Enter: ${number}):`,
      fr: `de 1 à ${structures.length} (Entrée : ${number}) :`,
    });
    const chosen = said === '' ? number : /^\d$/.test(said) ? Number(said) : 0;
    if (structures[chosen - 1]) return structures[chosen - 1]!.value as StructureName;
  }
}

async function askDeadline(dialogue: Dialogue): Promise<number | undefined> {
  for (;;) {
    const said = await dialogue.ask({
      en: `In how many weeks? 5 to ${HORIZON} (Enter: 52):`,
      fr: `En combien de semaines ? de 5 à ${HORIZON} (Entrée : 52) :`,
    });
    if (said === '') return undefined;
    const weeks = /^\d{1,3}$/.test(said) ? Number(said) : 0;
    if (weeks >= 5 && weeks <= HORIZON) return weeks;
  }
}
