import { type Language, languages, type Text } from '../text/text.ts';
import { type Told, textsOf } from './prose.ts';
import type { Story } from './story.ts';

/** Short words that one of the languages is full of, and that the other does not have. */
const frequent: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the of and is are was it that for not with by what how they who their to this be'.split(' ')),
  fr: new Set(
    'le la les des une est et dans qui que pour pas du au aux sur ce il elle ont sont en'.split(' '),
  ),
};

/**
 * The only language that a story is written in, by its words; undefined where any of it is written in both, or where its words
 * tell nothing.
 */
export function onlyLanguage(story: Omit<Story, 'onlyIn'>): Language | undefined {
  const texts = blockTexts(story);
  const prose = Object.values(story.prose);
  if (texts.some(({ en, fr }) => en !== fr) || prose.some((told) => plain(told, 'en') !== plain(told, 'fr')))
    return undefined;
  const words = [...texts.map(({ en }) => en), ...prose.map((told) => plain(told, 'en'))]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const [english, french] = languages.map((each) => words.filter((word) => frequent[each].has(word)).length);
  return english === french ? undefined : english! > french! ? 'en' : 'fr';
}

/** Every text of a story's live blocks, and its title. */
const blockTexts = ({
  front,
  timeline,
  predict,
  reveal,
  claims,
  follow,
  ideas,
  ways,
  timing,
}: Omit<Story, 'onlyIn'>): Text[] =>
  [
    front.title,
    front.about,
    predict.is.ends,
    ...timeline.flatMap(({ when, text }) => [when, text]),
    ...[...reveal, ...claims].flatMap(({ is }) => Object.values(is.says)),
    ...(follow === undefined ? [] : Object.values(follow.is.says)),
    ...ideas.flatMap(({ name, text }) => [name, text]),
    ...ways.flatMap(({ is }) => [is.text, is.about]),
    ...timing.map(({ text }) => text),
  ].filter((text) => text !== undefined);

const plain = (told: Told, language: Language): string => told[language].flatMap(textsOf).join('\n');
