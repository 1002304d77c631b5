import {
  type AnswerValue,
  type AskedKey,
  type StartingQuestion,
  startingQuestions,
} from '../../../scenario/connect/startingQuestions.ts';
import { usualSections, valueAsked } from '../../../scenario/connect/valueAsked.ts';
import type { ScenarioSource } from '../../../scenario/readScenario.ts';
import type { Language, Text } from '../../../text/text.ts';
import { structureName } from '../../names.ts';
import { showNumber } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';
import type { QuestionView } from '../firmView.ts';

/** The questions about where a firm stands, with what the scenario says now. */
export function questionViews(source: ScenarioSource | undefined, language: Language): QuestionView[] {
  const say = sayIn(language);
  const drawn = source?.scenario.assumptions;
  return startingQuestions.map((asked): QuestionView => {
    const { key, question, answers } = asked;
    const isDrawn = drawn !== undefined && drawn !== 'none' && drawn.vary.includes(key);
    const now = source === undefined ? undefined : valueAsked(source.scenario, key);
    return {
      key,
      question: say(question),
      answers: answers.map(({ value, words }, k) => ({
        value: written(key, value),
        words: say(words),
        shown: shown(key, value, language),
        range: rangeOf(asked, k, language),
      })),
      now:
        now === undefined
          ? ''
          : isDrawn
            ? say({ en: 'drawn from what is plausible', fr: 'tiré de ce qui est plausible' })
            : shown(key, now, language),
      unknown: say(unknownOf(key)),
    };
  });
}

function unknownOf(key: AskedKey): Text {
  if (key === 'start.active') return { en: 'not known: stays as it is', fr: 'inconnu : reste tel quel' };
  const value = valueAsked(usualSections(), key);
  return {
    en: `not known: stays as it is (usual: ${shown(key, value, 'en')})`,
    fr: `inconnu : reste tel quel (ordinaire : ${shown(key, value, 'fr')})`,
  };
}

const isPercent = (key: AskedKey) => key === 'start.active' || key === 'climate.digitalDivide';

/** As a scenario holds it. */
const written = (key: AskedKey, value: AnswerValue): string =>
  isPercent(key) && typeof value === 'number' ? `${Math.round(1000 * value) / 10}%` : String(value);

const shown = (key: AskedKey, value: AnswerValue, language: Language): string =>
  typeof value === 'number'
    ? sayIn(language)({ en: number(key, value, 'en'), fr: number(key, value, 'fr') })
    : structureName(value, language).toLowerCase();

function number(key: AskedKey, value: number, language: Language): string {
  if (!isPercent(key)) return showNumber(value, language, decimalsOf(value));
  const percent = Math.round(1000 * value) / 10;
  return `${showNumber(percent, language, decimalsOf(percent))}${language === 'fr' ? ' %' : '%'}`;
}

const decimalsOf = (value: number) => (Number.isInteger(value) ? 0 : Number.isInteger(10 * value) ? 1 : 2);

/** What would be answered alike: half way to the answers beside it. */
function rangeOf({ key, answers }: StartingQuestion, k: number, language: Language): string {
  const values = answers.map(({ value }) => value);
  const own = values[k];
  if (typeof own !== 'number') return '';
  const half = (other: AnswerValue | undefined) =>
    typeof other === 'number' ? Math.round(1000 * ((own + other) / 2)) / 1000 : own;
  const [low, high] = [half(values[k - 1]), half(values[k + 1])];
  const digits = (value: number) =>
    isPercent(key) ? Math.round(1000 * value) / 10 : Math.round(100 * value) / 100;
  const [from, to] = [low, high].map((value) =>
    showNumber(digits(value), language, decimalsOf(digits(value))),
  );
  return sayIn(language)(
    isPercent(key)
      ? { en: `${from}–${to}%`, fr: `${from}–${to} %` }
      : { en: `${from}–${to}`, fr: `${from}–${to}` },
  );
}

/** What the answers write into a scenario, by the values' paths. */
export function answersWritten(
  answers: Readonly<Record<string, string>>,
): (readonly [path: string, value: string | number])[] {
  return startingQuestions.flatMap(({ key, answers: offered }) => {
    const said = answers[key];
    const answer = said === undefined ? undefined : offered.find(({ value }) => written(key, value) === said);
    if (answer === undefined) return [];
    const { value } = answer;
    return [[key, isPercent(key) ? written(key, value) : value] as const];
  });
}
