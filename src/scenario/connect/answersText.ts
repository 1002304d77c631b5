import { stringify } from 'yaml';
import type { Language, Text } from '../../text/text.ts';
import {
  type Answers,
  type AskedKey,
  type StartingQuestion,
  startingQuestions,
} from './startingQuestions.ts';

/** Where the reasons of values stand on their lines. */
const COLUMN = 30;

/** A value as a scenario holds it: shares of people as percents. */
function written(key: AskedKey, value: number | string): string {
  const isShare = key === 'start.active' || key === 'climate.digitalDivide';
  return isShare && typeof value === 'number' ? `${Math.round(1000 * value) / 10}%` : String(value);
}

/**
 * The sections `climate:` and `start:` of a scenario, with every question that sets one of their values and the answers
 * to choose from, so that whoever has the file can answer there. A value that was not answered is what is usual, and one
 * that is drawn where nobody knows it is not written.
 */
export function answersText(
  answers: Answers,
  language: Language,
  usual: (key: AskedKey) => number | string | undefined,
): { readonly climate: string; readonly start: string } {
  const say = (text: Text) => text[language];
  const section = (name: 'climate' | 'start', remark: Text) => {
    const lines = startingQuestions
      .filter(({ key }) => key.startsWith(`${name}.`))
      .flatMap((asked) => [
        `# ${say(asked.question)}`,
        answersLine(asked, say),
        valueLine(asked, answers[asked.key], usual(asked.key), say),
      ]);
    return `${`${name}:`.padEnd(COLUMN)}# ${say(remark)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  };
  return {
    climate: section('climate', {
      en: 'how the organisation is led, and what is in the way; any number in between will do too',
      fr: 'comment l’organisation est dirigée, et ce qui fait obstacle ; tout nombre intermédiaire convient aussi',
    }),
    start: section('start', { en: 'where it is today', fr: 'où elle en est aujourd’hui' }),
  };
}

const answersLine = ({ key, answers }: StartingQuestion, say: (text: Text) => string) =>
  `#   ${answers.map(({ value, words }) => `${written(key, value)} = ${say(words)}`).join(' · ')}`;

function valueLine(
  { key, answers }: StartingQuestion,
  answer: number | string | undefined,
  usual: number | string | undefined,
  say: (text: Text) => string,
): string {
  const name = key.split('.')[1]!;
  const line = (value: number | string) => `${name}: ${plain(written(key, value))}`;
  const words = answers.find(({ value }) => value === answer)?.words;
  if (answer !== undefined) {
    const remark = words ? { en: `answered: ${words.en}`, fr: `réponse : ${words.fr}` } : ownNumber;
    return `${line(answer).padEnd(COLUMN - 2)}# ${say(remark)}`;
  }
  return usual === undefined
    ? `${`# ${name}:`.padEnd(COLUMN - 2)}# ${say(drawn)}`
    : `${line(usual).padEnd(COLUMN - 2)}# ${say(notAnswered)}`;
}

/** As YAML writes it. */
const plain = (value: string) => stringify(/^-?[\d.]+$/.test(value) ? Number(value) : value).trim();

const ownNumber: Text = { en: 'your number', fr: 'votre nombre' };
const notAnswered: Text = { en: 'not answered: what is usual', fr: 'sans réponse : l’ordinaire' };
const drawn: Text = {
  en: 'not answered: drawn from what is plausible',
  fr: 'sans réponse : tiré de ce qui est plausible',
};
